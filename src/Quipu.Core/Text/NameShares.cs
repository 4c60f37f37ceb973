using System.Collections.Immutable;
using Quipu.Core.Facts;

namespace Quipu.Core.Text;

/// <summary>
/// How likely words are in a name of each type, 0 to 1; what is missing to 1 is that they are in none. Immutable; equal
/// if all shares are; <c>default</c> knows nothing.
/// </summary>
public readonly struct NameShares : IEquatable<NameShares>
{
    private readonly ImmutableArray<float> shares;

    /// <summary>Makes shares.</summary>
    /// <param name="shares">By number of the type; those behind the end are 0.</param>
    public NameShares(ImmutableArray<float> shares) => this.shares = shares;

    /// <summary>Whether nothing is known.</summary>
    public bool IsEmpty => shares.IsDefaultOrEmpty;

    /// <summary>The types that have a share, in their order.</summary>
    public IEnumerable<(EntityType Type, float Share)> ByType =>
        IsEmpty ? [] : shares.Select((share, type) => ((EntityType)type, share)).Where(pair => pair.share > 0);

    /// <summary>Whether all shares are equal.</summary>
    public static bool operator ==(NameShares left, NameShares right) => left.Equals(right);

    /// <summary>Whether a share differs.</summary>
    public static bool operator !=(NameShares left, NameShares right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(NameShares other) => IsEmpty ? other.IsEmpty : !other.IsEmpty && shares.AsSpan().SequenceEqual(other.shares.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is NameShares other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => IsEmpty ? 0 : shares.Aggregate(shares.Length, HashCode.Combine);
}
