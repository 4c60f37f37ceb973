using System.Collections.Immutable;
using Quipu.Core.Graph;

namespace Quipu.Graph.Algorithms;

/// <summary>
/// How central each node of a graph is (Page, Brin, Motwani and Winograd 1999). Edges count both ways, since whether a
/// text says <c>X founded Y</c> or <c>Y was founded by X</c> makes neither of them more important, and each as often as
/// documents say it. Not QuikGraph's algorithm, which counts the out edges of a node again for each of them: quadratic at hubs.
/// </summary>
public static class PageRank
{
    private const double Damping = 0.85;
    private const double Tolerance = 1e-10;
    private const int MaxRounds = 100;

    /// <summary>The PageRank of each node in the order of <see cref="KnowledgeGraph.Entities"/>; all add up to 1.</summary>
    public static ImmutableArray<double> Of(KnowledgeGraph graph) => Of(new EntityGraph(graph));

    internal static ImmutableArray<double> Of(EntityGraph graph) =>
        Of(graph.Count, [.. graph.Edges.Select(edge => new WeightedEdge(edge.Source, edge.Target, edge.Relationship.Sources))]);

    /// <summary>The PageRank of each node; all add up to 1. The order of the edges decides on the last digits.</summary>
    /// <param name="count">How many nodes there are.</param>
    /// <param name="edges">The edges between them, in order of their ids.</param>
    public static ImmutableArray<double> Of(int count, ImmutableArray<WeightedEdge> edges)
    {
        double[] strength = Strengths(count, edges);
        double[] rank = [.. Enumerable.Repeat(1.0 / count, count)];
        for (var round = 0; round < MaxRounds; round++)
        {
            double[] next = Next(edges, strength, rank);
            double change = next.Zip(rank, (after, before) => Math.Abs(after - before)).Sum();
            rank = next;
            if (change < Tolerance)
                break;
        }

        return [.. rank];
    }

    private static double[] Strengths(int count, ImmutableArray<WeightedEdge> edges)
    {
        var strength = new double[count];
        foreach (WeightedEdge edge in edges)
        {
            strength[edge.Source] += edge.Weight;
            strength[edge.Target] += edge.Weight;
        }

        return strength;
    }

    private static double[] Next(ImmutableArray<WeightedEdge> edges, double[] strength, double[] rank)
    {
        // What nodes without an edge hold goes to all alike.
        double loose = rank.Where((_, node) => strength[node] == 0).Sum();
        double each = (1 - Damping + (Damping * loose)) / rank.Length;
        double[] next = [.. Enumerable.Repeat(each, rank.Length)];
        foreach ((int source, int target, double weight) in edges)
        {
            next[target] += Damping * rank[source] * weight / strength[source];
            next[source] += Damping * rank[target] * weight / strength[target];
        }

        return next;
    }
}
