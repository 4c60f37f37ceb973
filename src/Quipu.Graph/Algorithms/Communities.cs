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
    public static ImmutableArray<int> Of(KnowledgeGraph graph) => Of(new EntityGraph(graph));

    internal static ImmutableArray<int> Of(EntityGraph graph)
    {
        var level = new LouvainLevel(graph.Count);
        foreach (RelationshipEdge edge in graph.Edges)
            level.Join(edge.Source, edge.Target, edge.Relationship.Sources);
        int[] community = [.. Enumerable.Range(0, graph.Count)];
        while (level.Optimise() is { } moved)
        {
            community = [.. community.Select(node => moved[node])];
            level = level.Merged(moved);
        }

        return GroupNumbers.BySize(community);
    }
}
