using System.Text;
using Quipu.Core.Text;

namespace Quipu.Graph.Queries;

/// <summary>
/// The form of a name by which it is looked up: lower case, without accents, points and apostrophes, other punctuation
/// as one blank, without a leading article (<c>The U.S. Secretary-General</c> is <c>us secretary general</c>).
/// </summary>
public static class NameKey
{
    private const string Article = "the ";

    /// <summary>The key of a name; of one without letters and digits (<c>!!!</c>) the name itself.</summary>
    public static string Of(string name)
    {
        string folded = AccentFolding.Strip(name).ToLowerInvariant();
        var key = new StringBuilder(folded.Length);
        foreach (Rune rune in folded.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || IsMark(rune))
                key.Append(rune.ToString());
            else if (rune.Value is not ('.' or '\'' or '’') && key.Length > 0 && key[^1] != ' ')
                key.Append(' ');
        }

        string result = key.ToString().TrimEnd();
        if (result.Length == 0)
            return folded.Trim();
        return result.StartsWith(Article, StringComparison.Ordinal) ? result[Article.Length..] : result;
    }

    /// <summary>The words of a key.</summary>
    public static string[] Words(string key) => key.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // Vowel signs of Indic scripts are part of the word.
    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
