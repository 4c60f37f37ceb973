namespace Quipu.Extraction.Mentions;

/// <summary>
/// Whether a short form stands for a long one: its letters are the initials of the words, in order, and may pass over
/// small words (after Schwartz and Hearst, A Simple Algorithm for Identifying Abbreviation Definitions, 2003, with
/// initials instead of any letters).
/// </summary>
internal static class Acronyms
{
    private const int Longest = 10;

    /// <summary>Whether the word looks like an acronym: two to ten letters, mostly capitals.</summary>
    public static bool LooksLikeOne(string word)
    {
        int letters = word.Count(char.IsLetter), capitals = word.Count(char.IsUpper);
        return letters is >= 2 and <= Longest && word.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '&') && capitals * 2 > letters && char.IsUpper(word[0]);
    }

    /// <summary>Whether <paramref name="acronym"/> stands for <paramref name="name"/>.</summary>
    public static bool Fits(string acronym, string name)
    {
        if (!LooksLikeOne(acronym))
            return false;
        string letters = string.Concat(acronym.Where(char.IsLetter)).ToUpperInvariant();
        string[] words = name.Split([' ', '-', '–', '/'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2)
            return false;
        string all = Initials(words), capitalised = Initials(words.Where(word => char.IsUpper(word[0])));
        return letters == all || letters == capitalised || (IsInitialSubsequence(letters, all) && letters.Length >= Math.Max(2, capitalised.Length - 1));
    }

    private static string Initials(IEnumerable<string> words) =>
        string.Concat(words.Where(word => char.IsLetter(word[0])).Select(word => char.ToUpperInvariant(word[0])));

    private static bool IsInitialSubsequence(string letters, string initials)
    {
        if (letters.Length == 0 || initials.Length == 0 || letters[0] != initials[0])
            return false;
        var at = 0;
        foreach (char c in initials)
        {
            if (at < letters.Length && letters[at] == c)
                at++;
        }

        return at == letters.Length;
    }
}
