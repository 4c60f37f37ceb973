using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Core.Text;
using Quipu.Neo4j.Sessions;

namespace Quipu.Neo4j.Reading;

/// <summary>Reads where an entity is mentioned: in sentences, and in documents outside those sentences.</summary>
internal static class CypherMentions
{
    private const string Query =
        """
        MATCH (n:__Entity__ {__key__: $key})<-[m:MENTIONS]-(place:__Sentence__|__Document__)
        WHERE m.__key__ STARTS WITH $prefix
        RETURN DISTINCT n.id AS entity, CASE WHEN place:__Document__ THEN place.id ELSE place.document END AS document,
            m.start AS start, m.end AS end, m.text AS text, m.kind AS kind
        """;

    /// <summary>The first mentions of a node.</summary>
    public static ImmutableArray<GraphMention> Of(GraphRows rows, string entityId, int limit) =>
    [
        .. rows.Read(Query, One, ("key", rows.Key(entityId)))
            .OrderBy(mention => mention.DocumentId, StringComparer.Ordinal)
            .ThenBy(mention => mention.Span)
            .ThenBy(mention => mention.Kind)
            .Take(limit),
    ];

    private static GraphMention One(CypherRow row) => new(
        row.Text("document"),
        new Span(checked((int)row.Number("start")), checked((int)row.Number("end"))),
        row.Text("text"),
        Enum.Parse<MentionKind>(row.Text("kind"), ignoreCase: true),
        row.Text("entity"));
}
