using System.Collections.Immutable;
using QuikGraph;
using Quipu.Core.Graph;

namespace Quipu.Graph.Algorithms;

/// <summary>
/// A knowledge graph as the algorithms take it: nodes are their positions in <see cref="KnowledgeGraph.Entities"/>,
/// edges those between two nodes, in order of their ids. Edges to values are no part of it.
/// </summary>
internal sealed class EntityGraph
{
    private readonly Dictionary<string, int> positions;

    public EntityGraph(KnowledgeGraph graph)
    {
        positions = Positions(graph.Entities);
        Edges =
        [
            .. graph.Relationships
                .Where(relationship => relationship.ObjectId is not null)
                .Select(relationship => new RelationshipEdge(positions[relationship.SubjectId], positions[relationship.ObjectId!], relationship)),
        ];
        Directed = new BidirectionalGraph<int, RelationshipEdge>(allowParallelEdges: true, graph.Entities.Length);
        Directed.AddVertexRange(Enumerable.Range(0, graph.Entities.Length));
        Directed.AddEdgeRange(Edges);
    }

    /// <summary>The number of nodes.</summary>
    public int Count => positions.Count;

    /// <summary>The edges between nodes, in order of their ids.</summary>
    public ImmutableArray<RelationshipEdge> Edges { get; }

    /// <summary>The graph with its directions.</summary>
    public BidirectionalGraph<int, RelationshipEdge> Directed { get; }

    /// <summary>The position of a node, or -1.</summary>
    public int Position(string entityId) => positions.GetValueOrDefault(entityId, -1);

    /// <summary>The nodes that an edge joins to this one, in either direction.</summary>
    public IEnumerable<int> Adjacent(int node) =>
        Directed.OutEdges(node).Select(edge => edge.Target).Concat(Directed.InEdges(node).Select(edge => edge.Source));

    private static Dictionary<string, int> Positions(ImmutableArray<Entity> entities)
    {
        var positions = new Dictionary<string, int>(entities.Length, StringComparer.Ordinal);
        for (var i = 0; i < entities.Length; i++)
            positions.Add(entities[i].Id, i);
        return positions;
    }
}
