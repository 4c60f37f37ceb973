using System.Collections.Immutable;
using Markdig.Syntax.Inlines;
using Quipu.Core.Text;
using Quipu.Reading.PlainText;

namespace Quipu.Reading.Markdown;

/// <summary>
/// What a reader of the rendered page sees of a block: the visible stretches of the original text. Everything between
/// them but white space is markup. Asking what is visible, not what is markup, keeps unknown markup out of the text.
/// </summary>
internal sealed class InlineText
{
    private readonly string text;
    private readonly List<Span> visible = [];

    private InlineText(string text) => this.text = text;

    /// <summary>The block with its markup hidden, or null where nothing is visible.</summary>
    public static Block? BlockOf(string text, ContainerInline content, BlockKind kind)
    {
        var inline = new InlineText(text);
        inline.AddChildren(content);
        return inline.ToBlock(kind);
    }

    private void AddChildren(ContainerInline container)
    {
        foreach (Inline inline in container)
            Add(inline);
    }

    private void Add(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                AddLiteral(literal);
                break;
            case CodeInline code:
                Show(code.Span.Start + code.DelimiterCount, code.Span.End + 1 - code.DelimiterCount);
                break;
            case AutolinkInline link:
                Show(link.Span.Start + 1, link.Span.End);
                break;
            case HtmlEntityInline entity when entity.Transcoded.ToString() == "&":
                Show(entity.Span.Start, entity.Span.Start + 1);
                break;
            case LinkInline { IsImage: true }:
                break;
            case DelimiterInline unmatched:
                Show(unmatched.Span.Start, unmatched.Span.End + 1);
                AddChildren(unmatched);
                break;
            case ContainerInline container:
                AddChildren(container);
                break;
        }
    }

    private void AddLiteral(LiteralInline literal)
    {
        int escape = literal.IsFirstCharacterEscaped && literal.Span.Start < text.Length && text[literal.Span.Start] == '\\' ? 1 : 0;
        Show(literal.Span.Start + escape, literal.Span.End + 1);
    }

    /// <summary>Adds a stretch; the parser's positions are not trusted to be in order and inside the text.</summary>
    private void Show(int start, int end)
    {
        int first = visible.Count == 0 ? 0 : visible[^1].End;
        start = Math.Max(start, first);
        end = Math.Min(end, text.Length);
        if (start < end)
            visible.Add(new Span(start, end));
    }

    private Block? ToBlock(BlockKind kind)
    {
        if (visible.Count == 0)
            return null;
        Span span = TextLine.Trimmed(text, visible[0].Start, visible[^1].End);
        if (span.IsEmpty)
            return null;
        var hidden = ImmutableArray.CreateBuilder<Span>();
        foreach ((Span left, Span right) in visible.Zip(visible.Skip(1)))
        {
            Span gap = TextLine.Trimmed(text, Math.Max(left.End, span.Start), Math.Max(Math.Min(right.Start, span.End), Math.Max(left.End, span.Start)));
            if (!gap.IsEmpty)
                hidden.Add(gap);
        }

        return new Block(span, kind, hidden.ToImmutable());
    }
}
