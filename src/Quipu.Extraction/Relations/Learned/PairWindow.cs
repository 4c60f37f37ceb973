using System.Collections.Immutable;
using Quipu.Core.Text;
using Quipu.Extraction.Coreference;
using Quipu.Extraction.Mentions;
using Quipu.Language.Relations;

namespace Quipu.Extraction.Relations.Learned;

/// <summary>Neighbouring sentences with what is mentioned there: what the relation network is asked about at once.</summary>
internal sealed class PairWindow
{
    // Pairs of mentions that speak for a pair of entities: the nearest ones.
    private const int Nearest = 3;
    private const int SentenceGap = 50;
    private readonly DocumentContext context;
    private readonly int firstSentence, ownSentence;
    private readonly int[] starts;
    private readonly List<Mentioned> mentions = [];

    /// <summary>Collects the mentions of a run of sentences.</summary>
    /// <param name="context">The document.</param>
    /// <param name="candidates">The candidates of each sentence of the document.</param>
    /// <param name="first">The first sentence.</param>
    /// <param name="end">One past the last sentence.</param>
    /// <param name="own">The first sentence that no earlier window held: pairs before it were asked about.</param>
    public PairWindow(DocumentContext context, ILookup<int, Candidate> candidates, int first, int end, int own)
    {
        this.context = context;
        firstSentence = first;
        ownSentence = own;
        starts = new int[end - first + 1];
        var entities = new Dictionary<object, int>();
        for (int sentence = first; sentence < end; sentence++)
        {
            int start = starts[sentence - first];
            starts[sentence - first + 1] = start + context.Document.Sentences[sentence].Tokens.Length;
            foreach (Candidate candidate in candidates[sentence])
            {
                Cluster? cluster = context.ClusterOf(candidate);
                if (cluster is null && candidate.Value is null)
                    continue;
                object key = cluster is null ? candidate : cluster;
                entities.TryAdd(key, entities.Count);
                mentions.Add(new Mentioned(candidate, cluster, new WindowMention(start + candidate.First, start + candidate.Last, start + candidate.Head, entities[key], cluster?.Type ?? candidate.Type)));
            }
        }
    }

    /// <summary>The mentions in the order of the window.</summary>
    public IReadOnlyList<Mentioned> Mentions => mentions;

    /// <summary>
    /// The pairs to ask about: of each two entities between which some type may hold, the nearest mentions. Something without
    /// a name (<c>the film</c>) is only asked about as the start, and only in its sentence: the rules have the words for it,
    /// and it rarely is what a type is about.
    /// </summary>
    public ImmutableArray<MentionPair> Pairs(RelationNetwork network)
    {
        int[][] byEntity = [.. Enumerable.Range(0, mentions.Count).GroupBy(number => mentions[number].Place.Entity).Select(group => group.ToArray())];
        var pairs = ImmutableArray.CreateBuilder<MentionPair>();
        var nearest = new List<(int Gap, int Start, int End)>();
        foreach (int[] subject in byEntity.Where(group => mentions[group[0]].Cluster is not null))
        {
            foreach (int[] @object in byEntity)
            {
                Mentioned start = mentions[subject[0]], end = mentions[@object[0]];
                if (subject == @object || end.Cluster is { IsNamed: false } || !network.Fits(start.Place.Type, end.Place.Type))
                    continue;
                FindNearest(subject, @object, start.Cluster!.IsNamed ? int.MaxValue : SentenceGap, nearest);
                foreach ((_, int first, int second) in nearest)
                    pairs.Add(new MentionPair(first, second, TreePath.Between(mentions[first], mentions[second])));
            }
        }

        return pairs.DrainToImmutable();
    }

    // Pairs of mentions nearer than a gap, the nearest first and then in order of the text.
    private void FindNearest(int[] subject, int[] @object, int below, List<(int Gap, int Start, int End)> nearest)
    {
        nearest.Clear();
        foreach (int start in subject)
        {
            foreach (int end in @object)
            {
                (int, int, int) pair = (Gap(start, end), start, end);
                if (pair.Item1 >= below || !IsOwn(start, end) || (nearest.Count == Nearest && pair.CompareTo(nearest[^1]) > 0))
                    continue;
                int at = ~nearest.BinarySearch(pair);
                nearest.Insert(at, pair);
                if (nearest.Count > Nearest)
                    nearest.RemoveAt(Nearest);
            }
        }
    }

    /// <summary>The window as the network reads it.</summary>
    public RelationWindow ToWindow(ImmutableArray<MentionPair> pairs)
    {
        WordStates states = context.Document.States!;
        var numbers = new float[starts[^1] * states.Width];
        var words = new WindowWord[starts[^1]];
        for (int sentence = 0; sentence < starts.Length - 1; sentence++)
        {
            ReadOnlySpan<Half> rows = states.Of(firstSentence + sentence);
            Span<float> target = numbers.AsSpan(starts[sentence] * states.Width, rows.Length);
            for (int i = 0; i < rows.Length; i++)
                target[i] = (float)rows[i];
            words.AsSpan(starts[sentence]..starts[sentence + 1]).Fill(new WindowWord(sentence, null, default));
        }

        // A mention inside another shows where it stands; the other shows in the words that are left.
        foreach (Mentioned mention in mentions.OrderByDescending(mention => mention.Place.Last - mention.Place.First))
        {
            for (int word = mention.Place.First; word <= mention.Place.Last; word++)
                words[word] = new WindowWord(words[word].Sentence, mention.Place.Type, mention.Candidate.Kind);
        }

        return new RelationWindow(numbers, [.. words], [.. mentions.Select(mention => mention.Place)], pairs);
    }

    private bool IsOwn(int start, int end) =>
        Math.Max(mentions[start].Candidate.Sentence.Index, mentions[end].Candidate.Sentence.Index) >= ownSentence;

    private int Gap(int start, int end)
    {
        Mentioned subject = mentions[start], @object = mentions[end];
        int sentences = Math.Abs(subject.Candidate.Sentence.Index - @object.Candidate.Sentence.Index);
        int words = Math.Max(subject.Place.First, @object.Place.First) - Math.Min(subject.Place.Last, @object.Place.Last);
        return (sentences * SentenceGap) + Math.Max(words, 0);
    }

    /// <summary>A mention in the window.</summary>
    /// <param name="Candidate">The mention.</param>
    /// <param name="Cluster">What it refers to, or null for a value.</param>
    /// <param name="Place">As the network sees it.</param>
    internal sealed record Mentioned(Candidate Candidate, Cluster? Cluster, WindowMention Place)
    {
        /// <summary>The position in the window of its sentence's first word.</summary>
        public int Start => Place.First - Candidate.First;

        /// <summary>Whether a word of the window lies in it.</summary>
        public bool Covers(int word) => Place.First <= word && word <= Place.Last;
    }
}
