using Quipu.Core.Facts;

namespace Quipu.Extraction.Values;

/// <summary>What a reader found: a value that ends at a token and begins where it was asked to read.</summary>
/// <param name="Last">Position of the last token, inclusive.</param>
/// <param name="Type">A value type.</param>
/// <param name="Normal">Normal form.</param>
internal sealed record Draft(int Last, EntityType Type, string Normal);
