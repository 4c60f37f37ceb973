using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Coreference;
using Quipu.Extraction.Mentions;
using Quipu.Extraction.Vocabulary;
using Quipu.Language.Relations;

namespace Quipu.Extraction.Relations.Learned;

/// <summary>Asks the relation network about all pairs of entities of a document, some sentences at a time.</summary>
/// <param name="network">The network.</param>
/// <param name="vocabulary">What alone is found.</param>
/// <param name="least">From which probability on a relation is given; without it from its type's own threshold on.</param>
internal sealed class LearnedRelationFinder(RelationNetwork network, RelationVocabulary vocabulary, double? least = null)
{
    /// <summary>Where what is found is judged again.</summary>
    public const double WhereAsked = 0.1;


    // Longer windows see more pairs of far entities, of which few are related, and cost more.
    private const int WordsOfWindow = 300, WordsOfOverlap = 60;
    // The network is asked about every two entities of a sentence. Longer ones are lists that nobody wrote as sentences: time and
    // memory would grow with the square of their length, for nothing.
    private const int LongestSentence = 512;

    // "an Italian village" is in Italy, or of Italians; what two sentences say together, none of them says.
    private const double Origin = 0.88, Across = 0.6;

    private readonly ImmutableDictionary<string, LearnedType> types = network.Types.ToImmutableDictionary(type => type.Name, StringComparer.Ordinal);

    /// <summary>
    /// The relations that hold, in order of their subjects; what cannot hold is counted. A relation is given once for each
    /// sentence that says it, and only if none does, once for the two sentences that say it together.
    /// </summary>
    public IReadOnlyList<LearnedRelation> Find(DocumentContext context, ImmutableArray<Candidate> candidates, DropCounts dropped)
    {
        var best = new Dictionary<Key, LearnedRelation>();
        ILookup<int, Candidate> bySentence = candidates.Where(candidate => candidate.Sentence.Tokens.Length <= LongestSentence).ToLookup(candidate => candidate.Sentence.Index);
        foreach ((int first, int end, int own) in Stretches(context.Document.Sentences))
        {
            var window = new PairWindow(context, bySentence, first, end, own);
            ImmutableArray<MentionPair> pairs = window.Pairs(network);
            if (pairs.IsEmpty)
                continue;
            float[] found = network.Run(window.ToWindow(pairs));
            for (int pair = 0; pair < pairs.Length; pair++)
                Collect(context, window.Mentions[pairs[pair].Subject], window.Mentions[pairs[pair].Object], found.AsSpan(pair * network.Types.Length, network.Types.Length), best, dropped);
        }

        return [.. Said(context, best).OrderBy(relation => relation.Subject.Id).ThenBy(relation => relation.Object.Id).ThenBy(relation => relation.Type.Name, StringComparer.Ordinal)];
    }

    // Of two countries the likelier one, where it is not asked for all that may be.
    private Dictionary<Cluster, Cluster> CountriesOf(DocumentContext context, IEnumerable<LearnedRelation> relations) =>
        least is not null ? [] : relations.Where(relation => relation.End is { } end && LearnedChecks.IsInCountry(context, relation.Type.Name, end))
            .GroupBy(relation => relation.Start)
            .ToDictionary(group => group.Key, group => group.MaxBy(relation => relation.Probability)!.End!);

    private IEnumerable<LearnedRelation> Said(DocumentContext context, Dictionary<Key, LearnedRelation> best)
    {
        Dictionary<Cluster, Cluster> countries = CountriesOf(context, best.Values);
        KeyValuePair<Key, LearnedRelation>[] within = [.. best.Where(one => one.Key.Sentence is not null)];
        HashSet<Key> known = [.. within.Select(one => one.Key with { Sentence = null })];
        HashSet<(Candidate, string)> taken = [.. within.Where(one => IsOfPersons(one.Value)).Select(one => (one.Value.Object, one.Key.Type))];
        return within.Concat(best.Where(one => one.Key.Sentence is null && !known.Contains(one.Key) && !taken.Contains((one.Value.Object, one.Key.Type))))
            .Select(one => one.Value)
            .Where(relation => !(relation.End is { } end && countries.TryGetValue(relation.Start, out Cluster? country) && country != end && LearnedChecks.IsInCountry(context, relation.Type.Name, end)))
            .Where(relation => !IsSaidFromTheOtherEnd(relation, best));
    }

    // Runs of whole sentences that overlap, so that neighbours are together in one of them.
    private static IEnumerable<(int First, int End, int Own)> Stretches(ImmutableArray<Sentence> sentences)
    {
        int own = 0;
        while (own < sentences.Length)
        {
            int first = own, words = 0;
            while (first > 0 && words + sentences[first - 1].Tokens.Length <= WordsOfOverlap)
                words += sentences[--first].Tokens.Length;
            int end = own;
            while (end < sentences.Length && (end == own || words + sentences[end].Tokens.Length <= WordsOfWindow))
                words += sentences[end++].Tokens.Length;
            yield return (first, end, own);
            own = end;
        }
    }

    private void Collect(DocumentContext context, PairWindow.Mentioned subject, PairWindow.Mentioned @object, Span<float> found, Dictionary<Key, LearnedRelation> best, DropCounts dropped)
    {
        for (int number = 0; number < found.Length; number++)
        {
            LearnedType type = network.Types[number];
            if (found[number] < (least ?? Least(type, subject.Candidate, @object.Candidate)) || !vocabulary.Definitions.ContainsKey(type.Name))
                continue;
            PairWindow.Mentioned start = subject, end = @object;
            if (!type.Fits(start.Place.Type, end.Place.Type))
            {
                dropped.Add("relation: the ends do not fit the learned type");
                if (end.Cluster is null || !type.Fits(end.Place.Type, start.Place.Type))
                    continue;
                (start, end) = (end, start);
            }

            if (end.Cluster is not null && LearnedChecks.Objection(context, type.Name, start.Candidate, end.Candidate, end.Cluster) is { } objection)
            {
                dropped.Add(objection);
                continue;
            }

            // "A has part B" is kept as "B is part of A".
            if (type.IsSecondary && end.Cluster is not null && vocabulary.Definitions[type.Name].Inverse == type.Inverse)
                (start, end, type) = (end, start, types[type.Inverse!]);
            var relation = new LearnedRelation(type, start.Candidate, start.Cluster!, end.Candidate, end.Cluster, found[number]);
            Key key = KeyOf(relation);
            if (!best.TryGetValue(key, out LearnedRelation? other) || other.Probability < relation.Probability)
                best[key] = relation;
        }
    }

    private static double Least(LearnedType type, Candidate subject, Candidate @object)
    {
        double least = LearnedChecks.IsOnlyOrigin(type.Name, subject, @object) ? Origin : subject.Sentence != @object.Sentence ? Across : 0;
        return Math.Max(least, type.Threshold);
    }

    // "Mary Holt sang. Alida Pott was a Dutch painter.": what the second sentence says of a person it does not say of another.
    private static bool IsOfPersons(LearnedRelation relation) =>
        relation.Type.Fits(EntityType.Person, relation.Object.Type) && !relation.Type.Fits(EntityType.Organization, relation.Object.Type);

    private static Key KeyOf(LearnedRelation relation) =>
        new(relation.Start, relation.End is null ? relation.Object.Value! : relation.End, relation.Type.Name, relation.Subject.Sentence == relation.Object.Sentence ? relation.Subject.Sentence.Index : null);

    // The two directions of a marriage are one relation; of a place in another the likelier one holds.
    private bool IsSaidFromTheOtherEnd(LearnedRelation relation, Dictionary<Key, LearnedRelation> best)
    {
        if (relation.End is not null && best.TryGetValue(KeyOf(relation) with { Start = relation.End, End = relation.Start }, out LearnedRelation? turned) && turned.Probability > relation.Probability)
            return true;
        if (relation.Type.Inverse is not { } inverse || relation.End is null || !best.TryGetValue(KeyOf(relation) with { Start = relation.End, End = relation.Start, Type = inverse }, out LearnedRelation? other))
            return false;
        return types[inverse] == relation.Type && (other.Probability, -other.Subject.Id).CompareTo((relation.Probability, -relation.Subject.Id)) > 0;
    }

    /// <summary>What a relation says, and where.</summary>
    /// <param name="Start">What it starts from.</param>
    /// <param name="End">What it leads to: an entity or a value.</param>
    /// <param name="Type">The name of its type.</param>
    /// <param name="Sentence">The sentence that says it, null if two do together.</param>
    private readonly record struct Key(Cluster Start, object End, string Type, int? Sentence);
}
