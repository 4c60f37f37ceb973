using System.Collections.Immutable;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Quipu.Core.Text;
using Quipu.Reading.PlainText;
using Block = Quipu.Core.Text.Block;

namespace Quipu.Reading.Markdown;

/// <summary>
/// Markdown as blocks: paragraphs, headings, list items, table cells and quotes, with inline markup hidden. Code, HTML
/// blocks, front matter and link definitions are outside of all blocks.
/// </summary>
internal static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UseYamlFrontMatter()
        .UsePipeTables()
        .UseFootnotes()
        .UseEmphasisExtras()
        .UseTaskLists()
        .UseAutoLinks()
        .Build();

    /// <summary>Reads a text.</summary>
    public static DocumentParts Read(string text)
    {
        if (Parse(text) is not { } markdown)
            return DocumentParts.OfPlainText(text);

        var blocks = new List<Block>();
        Collect(markdown, BlockKind.Paragraph, text, blocks);
        Span front = markdown is [YamlFrontMatterBlock yaml, ..] ? new Span(yaml.Span.Start, yaml.Span.End + 1) : default;
        FrontMatter matter = FrontMatter.Read(front.Of(text));
        Dateline? dateline = Dateline.Leading(text, front.End);
        ImmutableArray<Block> parts = Ordered(blocks, text, dateline?.Span.End ?? front.End);
        return new DocumentParts(parts, matter.Title ?? TitleOf(markdown, text, parts), matter.Date ?? dateline?.Date).WithDateUnderTitle(text);
    }

    /// <summary>The parsed text, or null where it is nested deeper than the parser goes, which no prose is.</summary>
    private static MarkdownDocument? Parse(string text)
    {
        try
        {
            return Markdig.Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static void Collect(ContainerBlock container, BlockKind kind, string text, List<Block> blocks)
    {
        foreach (Markdig.Syntax.Block part in container)
        {
            if (part is ContainerBlock inner)
                Collect(inner, KindOf(inner) ?? kind, text, blocks);
            else if (part is LeafBlock { Inline: { } content } leaf && InlineText.BlockOf(text, content, leaf is HeadingBlock ? BlockKind.Heading : kind) is { } block)
                blocks.Add(block);
        }
    }

    private static BlockKind? KindOf(ContainerBlock container) => container switch
    {
        ListItemBlock => BlockKind.ListItem,
        QuoteBlock => BlockKind.Quote,
        TableCell => BlockKind.TableCell,
        Footnote => BlockKind.Paragraph,
        _ => null,
    };

    /// <summary>The blocks in order of the text (the parser puts footnotes last), from an offset on, without overlap.</summary>
    private static ImmutableArray<Block> Ordered(List<Block> blocks, string text, int from)
    {
        var ordered = ImmutableArray.CreateBuilder<Block>(blocks.Count);
        foreach (Block block in blocks.OrderBy(block => block.Span))
        {
            Span span = TextLine.Trimmed(text, Math.Max(block.Span.Start, from), Math.Max(block.Span.End, from));
            if (span.IsEmpty)
                continue;
            ordered.Add(block with { Span = span, Hidden = [.. block.Hidden.Where(span.Contains)] });
            from = span.End;
        }

        return ordered.ToImmutable();
    }

    private static string? TitleOf(MarkdownDocument markdown, string text, ImmutableArray<Block> blocks)
    {
        Block? title = markdown.OfType<HeadingBlock>()
            .Where(heading => heading is { Level: 1, Inline: not null })
            .Select(heading => InlineText.BlockOf(text, heading.Inline!, BlockKind.Heading))
            .FirstOrDefault(block => block is not null);
        title ??= blocks is [{ Kind: BlockKind.Heading } first, ..] ? first : null;
        return title is null ? null : VisibleText.Of(text, title);
    }
}
