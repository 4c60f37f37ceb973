using System.Collections.Immutable;

namespace Quipu.Graph.Queries;

/// <summary>Which edges a question is about. The default is all plain and reported facts in both directions.</summary>
public sealed record EdgeFilter
{
    /// <summary>
    /// Types of the vocabulary, lemmas or kinds (<c>position_held</c>, <c>visit</c>, <c>POSSIBLE_LAUNCH</c>), compared
    /// as kinds are written; empty for all.
    /// </summary>
    public ImmutableArray<string> Types { get; init; } = [];

    /// <summary>Which way edges are followed.</summary>
    public EdgeDirection Direction { get; init; } = EdgeDirection.Both;

    /// <summary>The least confidence of an edge.</summary>
    public double MinConfidence { get; init; }

    /// <summary>What an edge may be besides a plain fact: each part of its status has to be in this set.</summary>
    public EdgeStatus Include { get; init; } = EdgeStatus.None;
}
