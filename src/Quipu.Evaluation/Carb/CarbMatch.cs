using System.Collections.Frozen;

namespace Quipu.Evaluation.Carb;

/// <summary>
/// How well an extraction fits one of the gold, word by word and slot by slot, after the description of CaRB's
/// matching of tuples (Bhardwaj, Aggarwal, Mausam: CaRB, EMNLP 2019).
/// </summary>
/// <param name="Precision">The share of the extraction's words that the gold has in the same slot.</param>
/// <param name="Recall">The share of the gold's words that the extraction has in the same slot.</param>
internal readonly record struct CarbMatch(double Precision, double Recall)
{
    private static readonly FrozenSet<string> Be =
        new[] { "be", "is", "am", "are", "was", "were", "been", "being" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Saying = ["said", "told", "added", "adds", "says"];

    /// <summary>Compares. Without a common word in the predicate there is no match; of what someone said, either end may come first.</summary>
    public static CarbMatch Of(CarbTuple gold, CarbTuple said)
    {
        CarbMatch straight = InOrder(gold, said);
        string predicate = string.Join(' ', gold.Predicate);
        if (!Array.Exists(Saying, verb => predicate.Contains(verb, StringComparison.Ordinal)))
            return straight;
        CarbMatch turned = InOrder(gold, said with { Subject = said.Object, Object = said.Subject });
        return (turned.Precision, turned.Recall).CompareTo((straight.Precision, straight.Recall)) > 0 ? turned : straight;
    }

    private static CarbMatch InOrder(CarbTuple gold, CarbTuple said)
    {
        int predicate = Common(gold.Predicate, said.Predicate, out List<string> left);
        if (left.Contains("be") && gold.Predicate.Any(Be.Contains))
            predicate++;
        if (predicate == 0)
            return default;
        int common = predicate + Common(gold.Subject, said.Subject, out _) + Common(gold.Object, said.Object, out _);
        return new CarbMatch((double)common / Size(said), (double)common / Size(gold));
    }

    private static int Size(CarbTuple tuple) => tuple.Predicate.Count + tuple.Subject.Count + tuple.Object.Count;

    // Each word of the extraction is matched once.
    private static int Common(IReadOnlyList<string> gold, IReadOnlyList<string> said, out List<string> left)
    {
        List<string> open = [.. said];
        int common = gold.Count(open.Remove);
        left = open;
        return common;
    }
}
