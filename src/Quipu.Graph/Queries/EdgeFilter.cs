using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Graph;

namespace Quipu.Graph.Queries;

/// <summary>Which edges a question is about. The default is all plain and reported facts in both directions.</summary>
public sealed record EdgeFilter
{
    /// <summary>
    /// Types of the vocabulary, lemmas or kinds (<c>position_held</c>, <c>visit</c>, <c>POSSIBLE_LAUNCH</c>), compared
    /// as kinds are written; empty for all.
    /// </summary>
    public ImmutableArray<string> Types { get; init; } = [];

    /// <summary><see cref="Types"/> as kinds are written; an edge fits if its kind, with or without its status, is one of them.</summary>
    public IEnumerable<string> Kinds => Types.Select(type => EdgeKind.Of(type, Factuality.Asserted, Polarity.Positive));

    /// <summary>Which way edges are followed.</summary>
    public EdgeDirection Direction { get; init; } = EdgeDirection.Both;

    /// <summary>The least confidence of an edge.</summary>
    public double MinConfidence { get; init; }

    /// <summary>What an edge may be besides a plain fact: each part of its status has to be in this set.</summary>
    public EdgeStatus Include { get; init; } = EdgeStatus.None;
}
