using Quipu.Core.Text;

namespace Quipu.Evaluation.Names;

/// <summary>A name and its type in the words of its data set.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Type">As <c>PER</c>.</param>
internal readonly record struct GoldName(Span Span, string Type);
