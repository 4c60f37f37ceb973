using System.Collections.Immutable;
using Quipu.Core.Graph;
using Quipu.Graph.Algorithms;

namespace Quipu.Graph.Selection;

/// <summary>The most central nodes of a graph that hang together.</summary>
internal static class TopNetwork
{
    /// <summary>At most <paramref name="count"/> nodes of the largest component; see <see cref="GraphSelection.Top"/>.</summary>
    public static KnowledgeGraph Of(KnowledgeGraph graph, int count)
    {
        var network = new EntityGraph(graph);
        ImmutableArray<int> components = Components.Of(network);
        ImmutableArray<double> ranks = PageRank.Of(network);
        var kept = new HashSet<int>();
        var queued = new HashSet<int>();
        var queue = new PriorityQueue<int, (double, int)>();

        // Nodes stand in order of their ids, so of two equal ones the one with the smaller id comes first.
        void Enqueue(int node)
        {
            if (queued.Add(node))
                queue.Enqueue(node, (-ranks[node], node));
        }

        if (network.Count > 0)
            Enqueue(Enumerable.Range(0, network.Count).Where(node => components[node] == 0).MaxBy(node => ranks[node]));
        while (kept.Count < count && queue.TryDequeue(out int best, out _))
        {
            kept.Add(best);
            foreach (int node in network.Adjacent(best))
                Enqueue(node);
        }

        return Subgraph.Of(graph, entity => kept.Contains(network.Position(entity.Id)));
    }
}
