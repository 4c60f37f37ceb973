using System.Collections.Frozen;

namespace Quipu.Extraction.Schema;

/// <summary>Whether two words are of one family: <c>direct</c>, <c>director</c>; <c>publish</c>, <c>publication</c>.</summary>
internal static class WordStem
{
    private const int Shortest = 4;

    // What may follow the part that two words of a family share.
    private static readonly FrozenSet<string> Endings = FrozenSet.Create(
        StringComparer.Ordinal,
        "", "e", "es", "s", "ed", "d", "er", "r", "rs", "ers", "or", "ors", "ing", "ings", "ring", "red", "ting", "ted", "ion", "ions", "ation", "ations", "ate", "ated", "ement", "ment", "ments",
        "ist", "ists", "ive", "al", "ship", "ary", "aries", "ence", "ance", "nce", "nt", "sh", "cation", "cations", "ption", "be", "tor", "tors", "ition", "ish");

    /// <summary>Compares two words in lower case.</summary>
    public static bool AreAlike(string one, string other)
    {
        if (one == other)
            return true;
        var common = 0;
        while (common < one.Length && common < other.Length && one[common] == other[common])
            common++;
        for (int at = common; at >= Shortest; at--)
        {
            if (Endings.Contains(one[at..]) && Endings.Contains(other[at..]))
                return true;
        }

        return false;
    }
}
