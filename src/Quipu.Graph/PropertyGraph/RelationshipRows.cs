using System.Collections.Immutable;
using Quipu.Core.Graph;
using Quipu.Graph.Content;

namespace Quipu.Graph.PropertyGraph;

/// <summary>Relationships between entities, and with evidence those from an entity to a value.</summary>
internal sealed class RelationshipRows
{
    private const int ConfidenceDigits = 4;

    private static readonly ImmutableArray<PropertyColumn> Own =
    [
        new("id", PropertyType.Text), new("type", PropertyType.Text), new("wikidata", PropertyType.Text), new("predicate", PropertyType.Text),
        new("lemma", PropertyType.Text), new("role", PropertyType.Text), new("factuality", PropertyType.Text), new("polarity", PropertyType.Text),
        new("speaker", PropertyType.Text), new("from", PropertyType.Text), new("to", PropertyType.Text), new("ended", PropertyType.Flag), new("disputed", PropertyType.Flag),
        new("confidence", PropertyType.Fraction), new("support", PropertyType.Whole), new("sources", PropertyType.TextList),
        new("quote", PropertyType.Text), new("graph", PropertyType.Text),
    ];

    private static readonly ImmutableArray<PropertyColumn> OfEvidence =
    [
        new("sentences", PropertyType.TextList), new(Neo4jNames.Statements, PropertyType.TextList), new(Neo4jNames.ExactConfidence, PropertyType.Fraction),
    ];

    private readonly Dictionary<string, string> names;
    private readonly Neo4jOptions options;
    private readonly RowBuilder builder;

    private RelationshipRows(GraphContent graph, Neo4jOptions options, ImmutableArray<PropertyColumn> columns)
    {
        this.options = options;
        builder = new RowBuilder(options, columns);
        names = graph.Entities.ToDictionary(entity => entity.Id, entity => entity.Name, StringComparer.Ordinal);
    }

    /// <summary>The table of the relationships between entities.</summary>
    public static EdgeTable TableOf(GraphContent graph, Neo4jOptions options) => TableOf(graph, graph.Edges, Neo4jNames.EntityLabel, options);

    /// <summary>The table of the relationships to values.</summary>
    public static EdgeTable FactsOf(GraphContent graph, Neo4jOptions options) => TableOf(graph, graph.Facts, Neo4jNames.ValueLabel, options);

    private static EdgeTable TableOf(GraphContent graph, IEnumerable<Relationship> relationships, string endLabel, Neo4jOptions options)
    {
        ImmutableArray<PropertyColumn> columns = options.WithEvidence ? [.. Own, .. OfEvidence] : Own;
        return new EdgeTable(Neo4jNames.EntityLabel, endLabel, columns, Rows());

        IEnumerable<EdgeRow> Rows()
        {
            var rows = new RelationshipRows(graph, options, columns);
            foreach (Relationship relationship in relationships)
                yield return rows.Of(relationship);
        }
    }

    private EdgeRow Of(Relationship relationship) => builder.Edge(
        builder.KeyOf(relationship.Id),
        relationship.Type is null && options.OpenAs is { } open ? open : relationship.Kind,
        (builder.KeyOf(relationship.SubjectId), builder.KeyOf(relationship.ObjectId ?? relationship.Id)),
        Values(relationship));

    private object?[] Values(Relationship relationship)
    {
        Statement best = relationship.Statements[0];
        object?[] own =
        [
            relationship.Id,
            relationship.Type,
            relationship.Wikidata,
            best.Predicate,
            relationship.Lemma,
            relationship.Role,
            Words.Of(relationship.Factuality),
            Words.Of(relationship.Polarity),
            Speakers.Of([relationship], names),
            relationship.Time?.From,
            relationship.Time?.To,
            relationship.Time is { Ended: true },
            relationship.IsDisputed,
            Math.Round(relationship.Confidence, ConfidenceDigits),
            (long)relationship.Support,
            RowBuilder.List(relationship.Statements.Select(statement => statement.Evidence.DocumentId)
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
            best.Evidence.Quote,
            options.GraphName,
        ];
        return options.WithEvidence ? [.. own, Sentences(relationship), Statements(relationship), relationship.Confidence] : own;
    }

    private static string[]? Statements(Relationship relationship) =>
        RowBuilder.List(relationship.Statements.Select(statement => StatementRecord.Of(statement).ToJson()));

    private static string[]? Sentences(Relationship relationship) => RowBuilder.List(relationship.Statements
        .Select(statement => SentenceKey.Of(statement.Evidence).Id).Distinct(StringComparer.Ordinal));
}
