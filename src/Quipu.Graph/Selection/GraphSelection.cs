using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Graph;

namespace Quipu.Graph.Selection;

/// <summary>
/// A part of a graph, by what an export asks for. The conditions apply in this order: types, support, around, top. The
/// default takes everything.
/// </summary>
public sealed record GraphSelection
{
    /// <summary>The types of nodes to keep; empty for all.</summary>
    public ImmutableArray<EntityType> Types { get; init; } = [];

    /// <summary>The least number of statements of an edge. Over 1, nodes that are left without an edge go too.</summary>
    public int MinSupport { get; init; } = 1;

    /// <summary>The id of the node whose surroundings to keep, or null.</summary>
    public string? Around { get; init; }

    /// <summary>How many edges away from <see cref="Around"/> to go.</summary>
    public int Depth { get; init; } = 1;

    /// <summary>
    /// How many nodes to keep, or null for all: the one with the highest PageRank of the largest component, and on from there
    /// always the highest one that an edge joins to those kept, so that the picture hangs together.
    /// </summary>
    public int? Top { get; init; }

    /// <summary>Whether everything is kept.</summary>
    public bool IsAll => Types.IsDefaultOrEmpty && MinSupport <= 1 && Around is null && Top is null;

    /// <summary>The part of <paramref name="graph"/>: kept nodes, edges between them, and the mentions and documents that belong to these.</summary>
    /// <exception cref="Quipu.Core.Errors.QuipuException"><see cref="Around"/> is no node of the graph, or not one that the other conditions keep.</exception>
    public KnowledgeGraph Of(KnowledgeGraph graph)
    {
        KnowledgeGraph part = graph;
        if (!Types.IsDefaultOrEmpty)
            part = Subgraph.Of(part, entity => Types.Contains(entity.Type));
        if (MinSupport > 1)
            part = Supported(part);
        if (Around is not null)
            part = EgoNetwork.Of(part, Around, Depth);
        return Top is { } top ? TopNetwork.Of(part, top) : part;
    }

    private KnowledgeGraph Supported(KnowledgeGraph graph)
    {
        ImmutableArray<Relationship> edges = [.. graph.Relationships.Where(edge => edge.Support >= MinSupport)];
        HashSet<string> ends = edges
            .SelectMany(edge => new[] { edge.SubjectId, edge.ObjectId })
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        return Subgraph.Of(graph with { Relationships = edges }, entity => ends.Contains(entity.Id));
    }
}
