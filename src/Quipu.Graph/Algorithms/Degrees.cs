using System.Collections.Immutable;
using Quipu.Core.Graph;

namespace Quipu.Graph.Algorithms;

/// <summary>How many edges each node has.</summary>
public static class Degrees
{
    /// <summary>The number of edges at each node, in either direction and to values too, in the order of <see cref="KnowledgeGraph.Entities"/>.</summary>
    public static ImmutableArray<int> Of(KnowledgeGraph graph) => throw new NotImplementedException();
}
