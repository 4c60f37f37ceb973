using System.Collections.Immutable;
using QuikGraph.Algorithms.ConnectedComponents;
using Quipu.Core.Graph;

namespace Quipu.Graph.Algorithms;

/// <summary>Parts of a graph that no edge joins, whatever the direction of edges.</summary>
public static class Components
{
    /// <summary>
    /// The number of each node's component, in the order of <see cref="KnowledgeGraph.Entities"/>: 0 is the largest
    /// one; of equally large ones that with the first node comes first.
    /// </summary>
    public static ImmutableArray<int> Of(KnowledgeGraph graph) => Of(new EntityGraph(graph));

    internal static ImmutableArray<int> Of(EntityGraph graph)
    {
        var algorithm = new WeaklyConnectedComponentsAlgorithm<int, RelationshipEdge>(graph.Directed);
        algorithm.Compute();
        return GroupNumbers.BySize([.. Enumerable.Range(0, graph.Count).Select(node => algorithm.Components[node])]);
    }
}
