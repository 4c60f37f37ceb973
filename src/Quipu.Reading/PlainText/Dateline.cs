using System.Globalization;
using System.Text.RegularExpressions;
using Quipu.Core.Text;

namespace Quipu.Reading.PlainText;

/// <summary>The day from which a document speaks, as its first line gives it.</summary>
/// <param name="Span">Where it stands; outside every block.</param>
/// <param name="Date">The day.</param>
internal sealed partial record Dateline(Span Span, DateOnly Date)
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd", "yyyy/MM/dd", "d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy", "MMMM d yyyy", "MMM d yyyy",
    ];

    /// <summary>
    /// Finds a dateline at the start of a text: <c>date 2021-01-25</c> before the first words, or a first line that is a
    /// day and nothing else (<c>25 January 2021</c>, <c>Monday, January 25, 2021</c>, <c>2021-01-25</c>).
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where its content starts.</param>
    public static Dateline? Leading(string text, int from)
    {
        Match marked = MarkedPattern().Match(text, from, text.Length - from);
        if (marked.Success && Day(marked.Groups["day"].Value) is { } day)
            return new Dateline(TextLine.Trimmed(text, marked.Index, marked.Index + marked.Length), day);

        Span content = TextLine.Trimmed(text, from, text.Length);
        int length = text.AsSpan(content.Start, content.Length).IndexOfAny('\n', '\r');
        Span line = TextLine.Trimmed(text, content.Start, length < 0 ? content.End : content.Start + length);
        return Day(text.AsSpan(line.Start, line.Length)) is { } date ? new Dateline(line, date) : null;
    }

    /// <summary>The day that a line names and nothing else, or null.</summary>
    public static DateOnly? Day(ReadOnlySpan<char> line)
    {
        if (line.Length is < 8 or > 40)
            return null;
        string day = AroundPattern().Replace(line.ToString(), "").Replace(".", "", StringComparison.Ordinal).Trim();
        return DateOnly.TryParseExact(day, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AllowInnerWhite, out DateOnly date) ? date : null;
    }

    [GeneratedRegex(@"\G\s*date[ \t]*:?[ \t]+(?<day>\d{4}-\d{2}-\d{2})(?=\s|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MarkedPattern();

    // What may stand around a day's parts: "Date:", a weekday, the ending of an ordinal.
    [GeneratedRegex(@"^\s*(dated?\s*:\s*)?((mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?|(?<=\d)(st|nd|rd|th)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AroundPattern();
}
