using System.Collections.Immutable;
using Quipu.Core.Graph;

namespace Quipu.Graph.Algorithms;

/// <summary>How central each node of a graph is.</summary>
public static class PageRank
{
    /// <summary>The PageRank of each node in the order of <see cref="KnowledgeGraph.Entities"/>; all add up to 1.</summary>
    public static ImmutableArray<double> Of(KnowledgeGraph graph) => throw new NotImplementedException();
}
