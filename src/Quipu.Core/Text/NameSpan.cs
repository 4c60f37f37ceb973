using Quipu.Core.Facts;

namespace Quipu.Core.Text;

/// <summary>A proper name in a sentence, found by the network.</summary>
/// <param name="First">Position of its first token.</param>
/// <param name="Last">Position of its last token, inclusive.</param>
/// <param name="Type">What it names.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record NameSpan(int First, int Last, EntityType Type, float Confidence)
{
    /// <summary>How likely it is of each type, on average over its words.</summary>
    public NameShares Shares { get; init; }
}
