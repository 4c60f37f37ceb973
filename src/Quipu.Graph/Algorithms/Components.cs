using System.Collections.Immutable;
using Quipu.Core.Graph;

namespace Quipu.Graph.Algorithms;

/// <summary>Parts of a graph that no edge joins, whatever the direction of edges.</summary>
public static class Components
{
    /// <summary>
    /// The number of each node's component, in the order of <see cref="KnowledgeGraph.Entities"/>: 0 is the largest
    /// one; of equally large ones that with the first node comes first.
    /// </summary>
    public static ImmutableArray<int> Of(KnowledgeGraph graph) => throw new NotImplementedException();
}
