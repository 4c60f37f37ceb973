using System.Collections.Immutable;
using Quipu.Core.Text;

namespace Quipu.Reading.PlainText;

/// <summary>
/// Plain text as blocks: paragraphs between blank lines, list items without their marker, headings. Lines of a
/// paragraph stay together where they were only wrapped.
/// </summary>
internal static class PlainTextBlocks
{
    /// <summary>The blocks of a text from an offset on, in order.</summary>
    public static ImmutableArray<Block> Of(string text, int from)
    {
        List<List<TextLine>> groups = Groups(text, from);
        return [.. groups.SelectMany((group, i) => new LineGroup(text, group, i < groups.Count - 1).Blocks())];
    }

    private static List<List<TextLine>> Groups(string text, int from)
    {
        var groups = new List<List<TextLine>>();
        bool isOpen = false;
        foreach (TextLine line in TextLine.Of(text, from))
        {
            bool parts = line.IsBlank || LineShape.IsSeparator(line.In(text));
            if (!parts && isOpen)
                groups[^1].Add(line);
            else if (!parts)
                groups.Add([line]);
            isOpen = !parts;
        }

        return groups;
    }
}
