using System.Collections.Immutable;
using Quipu.Core.Text;
using Quipu.Reading.PlainText;

namespace Quipu.Reading;

/// <summary>What a format's reader finds in a text: its blocks, and what the text says about itself.</summary>
/// <param name="Blocks">In order, without overlap.</param>
/// <param name="Title">The title that the text gives itself, or null.</param>
/// <param name="Date">The day that the text gives itself, or null.</param>
internal sealed record DocumentParts(ImmutableArray<Block> Blocks, string? Title, DateOnly? Date)
{
    /// <summary>The parts of a plain text.</summary>
    public static DocumentParts OfPlainText(string text)
    {
        Dateline? dateline = Dateline.Leading(text, 0);
        ImmutableArray<Block> blocks = PlainTextBlocks.Of(text, dateline?.Span.End ?? 0);
        string? title = blocks is [{ Kind: BlockKind.Heading } first, ..] ? VisibleText.Of(text, first) : null;
        return new DocumentParts(blocks, title, dateline?.Date).WithDateUnderTitle(text);
    }

    /// <summary>The parts where a day that stands alone under the title is the date and no block.</summary>
    public DocumentParts WithDateUnderTitle(string text)
    {
        if (Date is null && Blocks is [{ Kind: BlockKind.Heading }, var second, ..] && Dateline.Day(VisibleText.Of(text, second)) is { } date)
            return this with { Blocks = Blocks.RemoveAt(1), Date = date };
        return this;
    }
}
