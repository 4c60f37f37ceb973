using Quipu.Core.Facts;
using Quipu.Core.Text;

namespace Quipu.Core.Graph;

/// <summary>A place in a document that refers to a node.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Span">Where.</param>
/// <param name="Text">The words there.</param>
/// <param name="Kind">How it refers.</param>
/// <param name="EntityId">The node.</param>
public sealed record GraphMention(string DocumentId, Span Span, string Text, MentionKind Kind, string EntityId);
