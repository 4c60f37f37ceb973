using System.Text;
using Quipu.Core.Text;

namespace Quipu.Evaluation.Seeds;

/// <summary>Comparison of names and phrases as a reader compares them: without case, leading article, accents of no weight and marks.</summary>
internal static class Words
{
    private static readonly string[] Articles = ["the ", "a ", "an "];

    /// <summary>The form in which two names are compared: lower case, one space between words, no leading article.</summary>
    public static string Plain(string text)
    {
        string plain = Collapsed(text).ToLowerInvariant().Replace('’', '\'');
        foreach (string article in Articles)
        {
            if (plain.StartsWith(article, StringComparison.Ordinal) && plain.Length > article.Length)
                return plain[article.Length..];
        }

        return plain;
    }

    /// <summary>The text with every run of whitespace and Markdown marks as one space.</summary>
    public static string Collapsed(string text)
    {
        var collapsed = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c) && c is not ('*' or '_' or '>'))
                collapsed.Append(c);
            else if (collapsed.Length > 0 && collapsed[^1] != ' ')
                collapsed.Append(' ');
        }

        return collapsed.ToString().TrimEnd();
    }

    /// <summary>The words of a phrase in lower case; a hyphen joins no words, so that <c>secretary-general</c> is two.</summary>
    public static string[] Of(string phrase) =>
        AccentFolding.Strip(phrase).ToLowerInvariant()
            .Split([' ', '-', '_', '\'', '’', '[', ']', ',', '.', '"'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether all of <paramref name="part"/> stands in <paramref name="whole"/> as one run.</summary>
    public static bool Holds(ReadOnlySpan<string> whole, ReadOnlySpan<string> part)
    {
        if (part.IsEmpty)
            return false;
        for (var start = 0; start + part.Length <= whole.Length; start++)
        {
            if (whole.Slice(start, part.Length).SequenceEqual(part))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether two phrases name the same thing: equal, or the gold's words stand in the other, or the other is the
    /// end of the gold's (its head with fewer modifiers).
    /// </summary>
    public static bool SamePhrase(string gold, string phrase)
    {
        string[] goldWords = Of(Plain(gold));
        string[] words = Of(Plain(phrase));
        return Holds(words, goldWords)
            || (words.Length > 0 && goldWords.AsSpan().EndsWith(words));
    }
}
