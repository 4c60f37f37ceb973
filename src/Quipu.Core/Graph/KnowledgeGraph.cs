using System.Collections.Immutable;

namespace Quipu.Core.Graph;

/// <summary>
/// The result of the reduce step: nodes, edges with their evidence, and the documents they come from. It depends on
/// nothing but the set of document facts. Immutable; every list is sorted ordinally by id, mentions by document and place.
/// </summary>
/// <param name="Documents">The documents.</param>
/// <param name="Entities">The nodes.</param>
/// <param name="Relationships">The edges; both ends of each are in <paramref name="Entities"/>.</param>
/// <param name="Mentions">Where the nodes are mentioned.</param>
public sealed record KnowledgeGraph(
    ImmutableArray<GraphDocument> Documents,
    ImmutableArray<Entity> Entities,
    ImmutableArray<Relationship> Relationships,
    ImmutableArray<GraphMention> Mentions);
