using System.Text.RegularExpressions;

namespace Quipu.Reading.PlainText;

/// <summary>What a line of plain text looks like, from the line alone.</summary>
internal static partial class LineShape
{
    private const int HeadingLength = 80;
    private const int HeadingWords = 12;

    /// <summary>Whether the line is only signs (<c>* * *</c>, <c>-----</c>): it parts what stands around it.</summary>
    public static bool IsSeparator(ReadOnlySpan<char> line)
    {
        foreach (char c in line)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                return false;
        }

        return true;
    }

    /// <summary>The length of a list marker with the space after it (<c>- </c>, <c>• </c>, <c>12. </c>, <c>(a) </c>), or 0.</summary>
    public static int ListMarker(ReadOnlySpan<char> line)
    {
        foreach (ValueMatch match in MarkerPattern().EnumerateMatches(line))
            return match.Length;
        return 0;
    }

    /// <summary>Whether the line could be a heading: short, with a letter, begun like one, and not ended like a sentence.</summary>
    public static bool IsHeading(ReadOnlySpan<char> line)
    {
        if (line.Length > HeadingLength || ",;:.!?…\"”’'".Contains(line[^1], StringComparison.Ordinal))
            return false;
        return !char.IsLower(line[0]) && HasLetter(line) && Words(line) <= HeadingWords;
    }

    /// <summary>Whether all the line's letters are capitals, and there are several.</summary>
    public static bool IsCapitals(ReadOnlySpan<char> line)
    {
        int letters = 0;
        foreach (char c in line)
        {
            if (char.IsLower(c))
                return false;
            letters += char.IsUpper(c) ? 1 : 0;
        }

        return letters > 1;
    }

    private static bool HasLetter(ReadOnlySpan<char> line)
    {
        foreach (char c in line)
        {
            if (char.IsLetter(c))
                return true;
        }

        return false;
    }

    private static int Words(ReadOnlySpan<char> line)
    {
        int words = 0;
        foreach (Range _ in line.SplitAny(' ', '\t'))
            words++;
        return words;
    }

    [GeneratedRegex(@"^([-*+•·◦▪‣]|\d{1,3}[.)]|\(\d{1,3}\)|\(?[a-z]\))[ \t\u00A0]+(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex MarkerPattern();
}
