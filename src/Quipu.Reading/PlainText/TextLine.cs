using Quipu.Core.Text;

namespace Quipu.Reading.PlainText;

/// <summary>A line of a text without its end and without the white space around it.</summary>
/// <param name="Span">Where it stands; empty for a blank line.</param>
internal readonly record struct TextLine(Span Span)
{
    /// <summary>Whether there is nothing on it.</summary>
    public bool IsBlank => Span.IsEmpty;

    /// <summary>The lines of a text from an offset on. They end with LF, CR, CR LF, NEL, LS or PS.</summary>
    public static List<TextLine> Of(string text, int from)
    {
        var lines = new List<TextLine>();
        while (from <= text.Length)
        {
            int length = text.AsSpan(from).IndexOfAny("\n\r\u0085\u2028\u2029");
            int end = length < 0 ? text.Length : from + length;
            lines.Add(new TextLine(Trimmed(text, from, end)));
            from = end + (IsPair(text, end) ? 2 : 1);
        }

        return lines;
    }

    /// <summary>The span without white space at its ends; empty at its end if it has nothing else.</summary>
    public static Span Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new Span(start, end);
    }

    /// <summary>The line's words.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Span.Start, Span.Length);

    private static bool IsPair(string text, int at) => at + 1 < text.Length && text[at] == '\r' && text[at + 1] == '\n';
}
