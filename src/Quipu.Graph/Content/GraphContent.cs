using Quipu.Core.Graph;

namespace Quipu.Graph.Content;

/// <summary>
/// A graph to be written out, part by part: what is in memory, or what a store reads as it is asked for, so that a graph
/// larger than the memory can be exported. Each part can be gone through several times, in the order of a
/// <see cref="KnowledgeGraph"/>; only one at a time.
/// </summary>
/// <param name="Documents">The documents.</param>
/// <param name="Entities">The nodes.</param>
/// <param name="Relationships">The relationships.</param>
/// <param name="Edges">Those of them that end at nodes.</param>
/// <param name="Facts">Those of them that end at values.</param>
/// <param name="Mentions">Where the nodes are mentioned.</param>
public sealed record GraphContent(
    IEnumerable<GraphDocument> Documents,
    IEnumerable<Entity> Entities,
    IEnumerable<Relationship> Relationships,
    IEnumerable<Relationship> Edges,
    IEnumerable<Relationship> Facts,
    IEnumerable<GraphMention> Mentions)
{
    /// <summary>The number of nodes.</summary>
    public required int EntityCount { get; init; }

    /// <summary>The number of relationships.</summary>
    public required int RelationshipCount { get; init; }

    /// <summary>The content of a graph in memory.</summary>
    public static GraphContent Of(KnowledgeGraph graph) => new(
        graph.Documents,
        graph.Entities,
        graph.Relationships,
        graph.Relationships.Where(relationship => relationship.ObjectId is not null),
        graph.Relationships.Where(relationship => relationship.Value is not null),
        graph.Mentions)
    {
        EntityCount = graph.Entities.Length,
        RelationshipCount = graph.Relationships.Length,
    };
}
