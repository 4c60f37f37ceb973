namespace Quipu.Resolution.Names;

/// <summary>Names that are made of initials: <c>CPC</c>, <c>U.N.</c></summary>
internal static class Acronym
{
    private const int Shortest = 2;
    private const int Longest = 8;

    /// <summary>Whether the name looks like an acronym: one word of capitals and digits, with at least two capitals.</summary>
    public static bool Is(string name)
    {
        string letters = name.Replace(".", "", StringComparison.Ordinal);
        return letters.Length is >= Shortest and <= Longest
            && letters.All(c => char.IsUpper(c) || char.IsDigit(c))
            && letters.Count(char.IsUpper) >= Shortest;
    }

    /// <summary>Whether the initials of the name's words, some of them left out, spell the acronym.</summary>
    public static bool Spells(string acronym, string name)
    {
        IEnumerable<char> initials = name.Split([' ', '-', '/'], StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]));
        using IEnumerator<char> wanted = acronym.Where(char.IsLetterOrDigit).GetEnumerator();
        bool isOpen = wanted.MoveNext();
        foreach (char initial in initials)
        {
            if (isOpen && initial == wanted.Current)
                isOpen = wanted.MoveNext();
        }

        return !isOpen;
    }
}
