using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Graph.PropertyGraph;
using Quipu.Neo4j.Sessions;

namespace Quipu.Neo4j.Reading;

/// <summary>A relationship whose sentences are yet to be read.</summary>
/// <param name="Row">A row with <see cref="Columns"/>.</param>
/// <param name="Statements">What supports it.</param>
internal sealed record RelationshipRow(CypherRow Row, ImmutableArray<StatementRecord> Statements)
{
    private const string Columns =
        """
        r.id AS id, s.id AS subject, CASE WHEN o:__Entity__ THEN o.id END AS object,
        o.kind AS valueKind, o.text AS valueText, o.normal AS valueNormal,
        r.type AS type, r.wikidata AS wikidata, r.lemma AS lemma, r.role AS role, r.factuality AS factuality, r.polarity AS polarity,
        coalesce(r.disputed, false) AS disputed, r.__statements__ AS statements
        """;

    private const string BySubject =
        $$"""
        UNWIND $keys AS key
        MATCH (s:__Entity__ {__key__: key})-[r]->(o)
        WHERE {{LinkRow.IsEdge}} AND r.id IN $ids
        RETURN {{Columns}}
        """;

    // Without its type and its ends a relationship is found by looking at all of them.
    private const string ById =
        $$"""
        MATCH (s:__Entity__)-[r]->(o)
        WHERE r.__key__ = $key AND {{LinkRow.IsEdge}}
        RETURN {{Columns}}
        """;

    private const string InDispute =
        $$"""
        MATCH (s:__Entity__)-[r]->(o)
        WHERE {{LinkRow.IsEdge}} AND r.disputed
        RETURN {{Columns}}
        """;

    /// <summary>The edges in dispute.</summary>
    public static IEnumerable<Relationship> Disputed(GraphRows rows) => Read(rows, InDispute).Values;

    /// <summary>Edges by their ids, each with the id of its subject; unknown ones are absent.</summary>
    public static Dictionary<string, Relationship> Of(GraphRows rows, IEnumerable<(string Id, string SubjectId)> edges)
    {
        (string Id, string SubjectId)[] wanted = [.. edges];
        return wanted.Length == 0 ? [] : Read(
            rows,
            BySubject,
            ("keys", wanted.Select(edge => rows.Key(edge.SubjectId)).Distinct(StringComparer.Ordinal).ToArray()),
            ("ids", wanted.Select(edge => edge.Id).ToArray()));
    }

    /// <summary>The edge of an id, or null.</summary>
    public static Relationship? Of(GraphRows rows, string id) => Read(rows, ById, ("key", rows.Key(id))).GetValueOrDefault(id);

    private static Dictionary<string, Relationship> Read(GraphRows rows, string query, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        List<RelationshipRow> found = rows.Read(query, One, parameters);
        Dictionary<string, SentenceRow> sentences =
            SentenceRow.Of(rows, found.SelectMany(edge => edge.Statements).Select(statement => statement.Sentence));
        return found.ToDictionary(edge => edge.Row.Text("id"), edge => rows.Checked(() => edge.Edge(sentences)), StringComparer.Ordinal);
    }

    private static RelationshipRow One(CypherRow row) => new(row, [.. row.Texts("statements").Select(StatementRecord.Parse)]);

    private Relationship Edge(Dictionary<string, SentenceRow> sentences)
    {
        string? target = Row.TextOrNull("object");
        ImmutableArray<Statement> statements = [.. Statements.Select(statement => Statement(statement, sentences))];
        return new Relationship(Row.Text("id"), Row.Text("subject"), target, target is null ? Value() : null, statements)
        {
            Type = Row.TextOrNull("type"),
            Wikidata = Row.TextOrNull("wikidata"),
            Lemma = Row.Text("lemma"),
            Role = Row.TextOrNull("role"),
            Factuality = Enum.Parse<Factuality>(Row.Text("factuality"), ignoreCase: true),
            Polarity = Enum.Parse<Polarity>(Row.Text("polarity"), ignoreCase: true),
            IsDisputed = Row["disputed"] is true,
        };
    }

    private LiteralValue Value() =>
        new(Enum.Parse<EntityType>(Row.Text("valueKind"), ignoreCase: true), Row.Text("valueText"), Row.Text("valueNormal"));

    private static Statement Statement(StatementRecord statement, Dictionary<string, SentenceRow> sentences) =>
        sentences.TryGetValue(statement.Sentence, out SentenceRow? row)
            ? statement.ToStatement(row.DocumentId, row.Span, row.Text)
            : throw new ArgumentException($"The sentence '{statement.Sentence}' is missing", nameof(statement));
}
