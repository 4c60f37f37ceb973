using Quipu.Core.Text;

namespace Quipu.Reading.PlainText;

/// <summary>The lines between two blank lines, and how they fall into blocks.</summary>
/// <param name="text">The text.</param>
/// <param name="lines">At least one line; none is blank.</param>
/// <param name="textFollows">Whether another group follows in the document.</param>
internal sealed class LineGroup(string text, IReadOnlyList<TextLine> lines, bool textFollows)
{
    // Nobody wraps lines as wide as this: a longer line is a paragraph of its own.
    private const int WidestWrap = 120;
    private const int WidestVerse = 60;
    private const int FewestVerseLines = 3;

    // A wrapped line is filled up to about the next word; one with this much room was ended on purpose.
    private const int HeadingRoom = 12;

    private readonly int width = lines.Max(line => line.Span.Length);

    /// <summary>The blocks in order.</summary>
    public IEnumerable<Block> Blocks()
    {
        bool isBroken = width > WidestWrap || IsVerse();
        int first = 0;
        for (int i = 1; i <= lines.Count; i++)
        {
            if (i < lines.Count && !isBroken && !IsBreak(i, first))
                continue;
            yield return BlockOf(first, i - 1);
            first = i;
        }
    }

    /// <summary>Whether a block starts at line <paramref name="i"/>, where the one before it started at <paramref name="first"/>.</summary>
    private bool IsBreak(int i, int first)
    {
        if (LineShape.ListMarker(Words(i)) > 0)
            return LineShape.ListMarker(Words(first)) > 0 || ".:;?!".Contains(Words(i - 1)[^1], StringComparison.Ordinal);
        return i == 1 && (IsCapitalHeading() || IsShortHeading());
    }

    private bool IsCapitalHeading() =>
        LineShape.IsHeading(Words(0)) && LineShape.IsCapitals(Words(0)) && !LineShape.IsCapitals(Words(1));

    private bool IsShortHeading()
    {
        ReadOnlySpan<char> next = Words(1);
        int word = next.IndexOfAny(' ', '\t');
        int needed = Words(0).Length + 1 + (word < 0 ? next.Length : word);
        return LineShape.IsHeading(Words(0)) && !char.IsLower(next[0]) && needed + HeadingRoom <= width;
    }

    /// <summary>Short lines that each begin like a sentence: verse, an address, a list of names and values.</summary>
    private bool IsVerse() =>
        lines.Count >= FewestVerseLines && width <= WidestVerse
        && lines.All(line => !char.IsLower(text[line.Span.Start]) && LineShape.ListMarker(line.In(text)) == 0);

    private Block BlockOf(int first, int last)
    {
        Span span = lines[first].Span.Union(lines[last].Span);
        int marker = LineShape.ListMarker(Words(first));
        if (marker > 0)
            return new Block(new Span(span.Start + marker, span.End), BlockKind.ListItem);
        return new Block(span, IsHeading(first, last) ? BlockKind.Heading : BlockKind.Paragraph);
    }

    private bool IsHeading(int first, int last)
    {
        if (first != last || !LineShape.IsHeading(Words(first)))
            return false;
        bool isLast = last == lines.Count - 1;
        if (IsVerse())
            return false;
        return isLast ? textFollows : width > WidestWrap || first == 0;
    }

    private ReadOnlySpan<char> Words(int line) => lines[line].In(text);
}
