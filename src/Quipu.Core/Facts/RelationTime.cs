using Quipu.Core.Text;

namespace Quipu.Core.Facts;

/// <summary>The time that a text gives for a relation.</summary>
/// <param name="Span">Where its words stand, or null where no single place says it.</param>
/// <param name="Text">Its words, as <c>in 2018</c> or <c>former</c>.</param>
/// <param name="Normal">ISO 8601 / TIMEX3, or null where the text gives no date (<c>former</c>).</param>
/// <param name="From">The first day on which the relation is said to hold, as precise as the text, or null.</param>
/// <param name="To">The last day on which it is said to hold, as precise as the text, or null.</param>
/// <param name="Ended">Whether the text says that it holds no longer, even if it does not say since when.</param>
public sealed record RelationTime(Span? Span, string Text, string? Normal, string? From, string? To, bool Ended);
