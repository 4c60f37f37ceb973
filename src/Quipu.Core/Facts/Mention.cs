using Quipu.Core.Text;

namespace Quipu.Core.Facts;

/// <summary>One place where a document refers to something.</summary>
/// <param name="Span">Where, in the document's text.</param>
/// <param name="Text">The words there: equals the text at <paramref name="Span"/>.</param>
/// <param name="Kind">How it refers.</param>
/// <param name="Type">What it refers to.</param>
/// <param name="Head">The span of its head word, inside <paramref name="Span"/>.</param>
/// <param name="Sentence">The number of its sentence, from 0.</param>
public sealed record Mention(Span Span, string Text, MentionKind Kind, EntityType Type, Span Head, int Sentence)
{
    /// <summary>The id of the document's entity that it refers to, or null.</summary>
    public string? EntityId { get; init; }

    /// <summary>The value, for a mention of kind <see cref="MentionKind.Value"/>.</summary>
    public LiteralValue? Value { get; init; }
}
