using System.Collections.Immutable;

namespace Quipu.Evaluation.Seeds;

/// <summary>How a graph compares with a gold file: counts to add up, from which all shares are derived.</summary>
/// <param name="Nodes">Every node of every document.</param>
/// <param name="Edges">Every edge of every document.</param>
/// <param name="Wrong">The wrong readings that the graph falls for.</param>
/// <param name="Traps">How many wrong readings the gold lists.</param>
public sealed record SeedScore(
    ImmutableArray<SeedFinding> Nodes,
    ImmutableArray<SeedFinding> Edges,
    ImmutableArray<SeedViolation> Wrong,
    int Traps)
{
    /// <summary>Documents of the gold that the graph does not have.</summary>
    public ImmutableArray<string> MissingDocuments { get; init; } = [];

    /// <summary>Names of found nodes that the gold says are not theirs.</summary>
    public ImmutableArray<SeedViolation> WrongNames { get; init; } = [];

    /// <summary>Joins across documents that are wrong: one node as several, or several as one.</summary>
    public ImmutableArray<SeedViolation> WrongJoins { get; init; } = [];

    /// <summary>Of the found nodes, how many have the type itself rather than one that is also acceptable.</summary>
    public Tally ExactTypes { get; init; }

    /// <summary>Of the subtypes of found nodes, how many are right.</summary>
    public Tally Subtypes { get; init; }

    /// <summary>Of the aliases of found nodes, how many are known.</summary>
    public Tally Aliases { get; init; }

    /// <summary>Nodes that have to be found.</summary>
    public Tally MustNodes => Tally.Of(Nodes.Where(node => node.Must));

    /// <summary>All nodes.</summary>
    public Tally AllNodes => Tally.Of(Nodes);

    /// <summary>Edges that have to be found.</summary>
    public Tally MustEdges => Tally.Of(Edges.Where(edge => edge.Must));

    /// <summary>All edges.</summary>
    public Tally AllEdges => Tally.Of(Edges);
}
