using System.Collections.Immutable;
using Quipu.Core.Graph;

namespace Quipu.Graph.Algorithms;

/// <summary>
/// How central each node of a graph is (Page, Brin, Motwani and Winograd 1999). Edges count both ways, since whether a
/// text says <c>X founded Y</c> or <c>Y was founded by X</c> makes neither of them more important, and each as often as
/// documents say it.
/// </summary>
public static class PageRank
{
    private const double Damping = 0.85;
    private const double Tolerance = 1e-10;
    private const int MaxRounds = 100;

    /// <summary>The PageRank of each node in the order of <see cref="KnowledgeGraph.Entities"/>; all add up to 1.</summary>
    public static ImmutableArray<double> Of(KnowledgeGraph graph) => Of(new EntityGraph(graph));

    // QuikGraph's own algorithm counts the out edges of a node again for each of them, which is quadratic at hubs.
    internal static ImmutableArray<double> Of(EntityGraph graph)
    {
        double[] weights = [.. graph.Edges.Select(edge => (double)edge.Relationship.Sources)];
        double[] strength = Strengths(graph, weights);
        double[] rank = [.. Enumerable.Repeat(1.0 / graph.Count, graph.Count)];
        for (var round = 0; round < MaxRounds; round++)
        {
            double[] next = Next(graph, weights, strength, rank);
            double change = next.Zip(rank, (after, before) => Math.Abs(after - before)).Sum();
            rank = next;
            if (change < Tolerance)
                break;
        }

        return [.. rank];
    }

    private static double[] Strengths(EntityGraph graph, double[] weights)
    {
        var strength = new double[graph.Count];
        for (var i = 0; i < weights.Length; i++)
        {
            strength[graph.Edges[i].Source] += weights[i];
            strength[graph.Edges[i].Target] += weights[i];
        }

        return strength;
    }

    private static double[] Next(EntityGraph graph, double[] weights, double[] strength, double[] rank)
    {
        // What nodes without an edge hold goes to all alike.
        double loose = rank.Where((_, node) => strength[node] == 0).Sum();
        double each = (1 - Damping + (Damping * loose)) / graph.Count;
        double[] next = [.. Enumerable.Repeat(each, graph.Count)];
        for (var i = 0; i < weights.Length; i++)
        {
            (int source, int target) = (graph.Edges[i].Source, graph.Edges[i].Target);
            next[target] += Damping * rank[source] * weights[i] / strength[source];
            next[source] += Damping * rank[target] * weights[i] / strength[target];
        }

        return next;
    }
}
