using System.Collections.Immutable;
using Quipu.Core.Graph;

namespace Quipu.Graph.Algorithms;

/// <summary>Groups of nodes that have more edges among themselves than to others.</summary>
public static class Communities
{
    /// <summary>
    /// The number of each node's community, in the order of <see cref="KnowledgeGraph.Entities"/>: 0 is the largest
    /// one; of equally large ones that with the first node comes first. An edge weighs as much as documents say it,
    /// its direction does not count.
    /// </summary>
    public static ImmutableArray<int> Of(KnowledgeGraph graph)
    {
        var network = new EntityGraph(graph);
        return Of(network.Count, [.. network.Edges.Select(edge => new WeightedEdge(edge.Source, edge.Target, edge.Relationship.Sources))]);
    }

    /// <summary>As <see cref="Of(KnowledgeGraph)"/>, of nodes that are known by their positions.</summary>
    /// <param name="count">How many nodes there are.</param>
    /// <param name="edges">The edges between them; weights are whole numbers.</param>
    public static ImmutableArray<int> Of(int count, ImmutableArray<WeightedEdge> edges)
    {
        var level = LouvainLevel.Of(count, edges);
        int[] community = [.. Enumerable.Range(0, count)];
        while (level.Optimise() is { } moved)
        {
            community = [.. community.Select(node => moved[node])];
            level = level.Merged(moved);
        }

        return GroupNumbers.BySize(community);
    }
}
