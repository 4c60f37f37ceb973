using System.Collections.Immutable;

namespace Quipu.Core.Text;

/// <summary>What a block of text is in its document.</summary>
public enum BlockKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A title; never joined with what follows.</summary>
    Heading,

    /// <summary>One item of a list.</summary>
    ListItem,

    /// <summary>One cell of a table.</summary>
    TableCell,

    /// <summary>A quotation set apart.</summary>
    Quote,
}

/// <summary>
/// A stretch of a document that sentences do not cross: a paragraph, a heading, a list item. Text outside all
/// blocks (datelines, markup, code) is not read as language.
/// </summary>
/// <param name="Span">Where it stands in the document's text.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Hidden">
/// Markup inside the block that is no part of its language (<c>**</c>, the target of a link), in order, without
/// overlap. A token never crosses a hidden span.
/// </param>
public sealed record Block(Span Span, BlockKind Kind, ImmutableArray<Span> Hidden)
{
    /// <summary>A block without hidden markup.</summary>
    public Block(Span span, BlockKind kind)
        : this(span, kind, [])
    {
    }
}
