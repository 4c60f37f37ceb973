using Quipu.Extraction.Mentions;

namespace Quipu.Extraction.Coreference;

/// <summary>Which clusters are mentioned in which sentences, so that a look back does not pass through the whole document.</summary>
internal sealed class Recency
{
    // A look back goes over no more than this stretch of a sentence and the one before it: all of any sentence but endless lists.
    private const int WordsOfStretch = 512;

    private readonly Dictionary<(int Sentence, int Stretch), HashSet<Cluster>> mentioned = [];
    private readonly Dictionary<Cluster, int> order = [];
    private readonly Dictionary<int, int> lengths = [];

    /// <summary>Notes a mention of a cluster.</summary>
    public void Add(Cluster cluster, Candidate mention)
    {
        order.TryAdd(cluster, order.Count);
        (int, int) at = (mention.Sentence.Index, mention.First / WordsOfStretch);
        if (!mentioned.TryGetValue(at, out HashSet<Cluster>? here))
            mentioned.Add(at, here = []);
        here.Add(cluster);
        lengths[mention.Sentence.Index] = mention.Sentence.Tokens.Length;
    }

    /// <summary>The clusters mentioned in the mention's sentence or the few before it, in order of their first note.</summary>
    public IEnumerable<Cluster> Before(Candidate mention, int sentencesBack) =>
        Enumerable.Range(mention.Sentence.Index - sentencesBack, sentencesBack + 1)
            .SelectMany(sentence => Stretches(sentence, mention))
            .SelectMany(stretch => mentioned.TryGetValue(stretch, out HashSet<Cluster>? here) ? here : Enumerable.Empty<Cluster>())
            .Distinct()
            .OrderBy(cluster => order[cluster]);

    private IEnumerable<(int Sentence, int Stretch)> Stretches(int sentence, Candidate mention)
    {
        int last = (sentence == mention.Sentence.Index ? mention.First : lengths.GetValueOrDefault(sentence) - 1) / WordsOfStretch;
        return [(sentence, last - 1), (sentence, last)];
    }
}
