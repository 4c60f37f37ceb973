using Quipu.Core.Text;

namespace Quipu.Core.Facts;

/// <summary>One end of a relation as the sentence has it: an entity of the document or a value, never both.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">Its words: equals the text at <paramref name="Span"/>.</param>
/// <param name="EntityId">The entity, or null for a value.</param>
/// <param name="Value">The value, or null for an entity.</param>
public sealed record Argument(Span Span, string Text, string? EntityId, LiteralValue? Value);
