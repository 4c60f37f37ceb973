using Quipu.Core.Facts;

namespace Quipu.Extraction.Values;

/// <summary>A value in a sentence: a date, an amount, a number.</summary>
/// <param name="First">Position of its first token.</param>
/// <param name="Last">Position of its last token, inclusive.</param>
/// <param name="Head">Position of its head word in the tree.</param>
/// <param name="Type">A value type of <see cref="EntityType"/>.</param>
/// <param name="Normal">Normal form, as <see cref="LiteralValue.Normal"/>.</param>
internal sealed record ValueSpan(int First, int Last, int Head, EntityType Type, string Normal);
