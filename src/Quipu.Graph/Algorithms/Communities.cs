using System.Collections.Immutable;
using Quipu.Core.Graph;

namespace Quipu.Graph.Algorithms;

/// <summary>Groups of nodes that have more edges among themselves than to others.</summary>
public static class Communities
{
    /// <summary>
    /// The number of each node's community, in the order of <see cref="KnowledgeGraph.Entities"/>: 0 is the largest
    /// one; of equally large ones that with the first node comes first.
    /// </summary>
    public static ImmutableArray<int> Of(KnowledgeGraph graph) => throw new NotImplementedException();
}
