using System.Collections.Immutable;
using Quipu.Core.Graph;

namespace Quipu.Graph.Selection;

/// <summary>Cuts a graph down to some of its nodes.</summary>
internal static class Subgraph
{
    /// <summary>
    /// The kept nodes, the edges whose ends are all kept, the mentions of kept nodes, and the documents that these or the
    /// edges' statements stand in. A speaker that is not kept stays as words.
    /// </summary>
    public static KnowledgeGraph Of(KnowledgeGraph graph, Func<Entity, bool> keep)
    {
        ImmutableArray<Entity> entities = [.. graph.Entities.Where(keep)];
        HashSet<string> kept = entities.Select(entity => entity.Id).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<Relationship> relationships =
        [
            .. graph.Relationships
                .Where(edge => kept.Contains(edge.SubjectId) && (edge.ObjectId is null || kept.Contains(edge.ObjectId)))
                .Select(edge => WithSpeakers(edge, kept)),
        ];
        ImmutableArray<GraphMention> mentions = [.. graph.Mentions.Where(mention => kept.Contains(mention.EntityId))];
        HashSet<string> documents = mentions
            .Select(mention => mention.DocumentId)
            .Concat(relationships.SelectMany(edge => edge.Statements).Select(statement => statement.Evidence.DocumentId))
            .ToHashSet(StringComparer.Ordinal);
        return new KnowledgeGraph(
            [.. graph.Documents.Where(document => documents.Contains(document.Id))], entities, relationships, mentions);
    }

    private static Relationship WithSpeakers(Relationship edge, HashSet<string> kept)
    {
        if (edge.Statements.All(statement => statement.SpeakerId is null || kept.Contains(statement.SpeakerId)))
            return edge;
        return new Relationship(
            edge.Id, edge.SubjectId, edge.ObjectId, edge.Value, [.. edge.Statements.Select(statement => WithSpeaker(statement, kept))])
        {
            Type = edge.Type,
            Wikidata = edge.Wikidata,
            Lemma = edge.Lemma,
            Role = edge.Role,
            Factuality = edge.Factuality,
            Polarity = edge.Polarity,
        };
    }

    private static Statement WithSpeaker(Statement statement, HashSet<string> kept) =>
        statement.SpeakerId is null || kept.Contains(statement.SpeakerId) ? statement : statement with { SpeakerId = null };
}
