using System.Collections.Immutable;
using System.Globalization;
using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Core.Text;
using Quipu.Graph.Content;

namespace Quipu.Graph.PropertyGraph;

/// <summary>
/// What the graph was read from: documents, the sentences that say something of it, and which entities these mention.
/// Holds the sentences while it lives, since they are sorted and relationships are not in their order.
/// </summary>
internal sealed class EvidenceRows
{
    private static readonly ImmutableArray<PropertyColumn> DocumentColumns =
    [
        new("id", PropertyType.Text), new("source", PropertyType.Text), new("title", PropertyType.Text), new("date", PropertyType.Text),
        new("words", PropertyType.Whole), new("sentences", PropertyType.Whole), new("graph", PropertyType.Text),
    ];

    private static readonly ImmutableArray<PropertyColumn> SentenceColumns =
    [
        new("id", PropertyType.Text), new("document", PropertyType.Text), new("start", PropertyType.Whole), new("end", PropertyType.Whole),
        new("text", PropertyType.Text), new("graph", PropertyType.Text),
    ];

    private static readonly ImmutableArray<PropertyColumn> PartOfColumns = [new("graph", PropertyType.Text)];

    private static readonly ImmutableArray<PropertyColumn> MentionColumns =
    [
        new("text", PropertyType.Text), new("start", PropertyType.Whole), new("end", PropertyType.Whole), new("kind", PropertyType.Text),
        new("graph", PropertyType.Text),
    ];

    private readonly GraphContent graph;
    private readonly Neo4jOptions options;
    private readonly Lazy<SortedDictionary<string, SortedEvidence>> sentences;

    private EvidenceRows(GraphContent graph, Neo4jOptions options)
    {
        this.graph = graph;
        this.options = options;
        sentences = new(ByDocument);
    }

    /// <summary>The tables of documents, sentences, of the relationships between them, and of those to entities from both.</summary>
    public static (NodeTable Documents, NodeTable Sentences, EdgeTable PartOf, EdgeTable Mentions, EdgeTable OtherMentions) TablesOf(
        GraphContent graph, Neo4jOptions options)
    {
        var rows = new EvidenceRows(graph, options);
        return (
            new NodeTable(Neo4jNames.DocumentLabel, DocumentColumns, rows.Documents()),
            new NodeTable(Neo4jNames.SentenceLabel, SentenceColumns, rows.Sentences()),
            new EdgeTable(Neo4jNames.SentenceLabel, Neo4jNames.DocumentLabel, PartOfColumns, rows.PartOf()),
            new EdgeTable(Neo4jNames.SentenceLabel, Neo4jNames.EntityLabel, MentionColumns, rows.Mentions()),
            new EdgeTable(Neo4jNames.DocumentLabel, Neo4jNames.EntityLabel, MentionColumns, rows.OtherMentions()));
    }

    private IEnumerable<NodeRow> Documents()
    {
        var builder = new RowBuilder(options, DocumentColumns);
        foreach (GraphDocument document in graph.Documents)
        {
            object?[] values =
            [
                document.Id, document.Source, document.Title, document.Date?.ToString("O", CultureInfo.InvariantCulture),
                (long)document.Words, (long)document.Sentences, options.GraphName,
            ];
            yield return builder.Node(builder.KeyOf(document.Id), [Neo4jNames.DocumentLabel], values);
        }
    }

    private IEnumerable<NodeRow> Sentences()
    {
        var builder = new RowBuilder(options, SentenceColumns);
        foreach (Evidence evidence in sentences.Value.Values.SelectMany(document => document.All))
        {
            string id = SentenceKey.Of(evidence).Id;
            object?[] values = [id, evidence.DocumentId, (long)evidence.Span.Start, (long)evidence.Span.End, evidence.Quote, options.GraphName];
            yield return builder.Node(builder.KeyOf(id), [Neo4jNames.SentenceLabel], values);
        }
    }

    private IEnumerable<EdgeRow> PartOf()
    {
        var builder = new RowBuilder(options, PartOfColumns);
        foreach (Evidence evidence in sentences.Value.Values.SelectMany(document => document.All))
        {
            string key = builder.KeyOf(SentenceKey.Of(evidence).Id);
            yield return builder.Edge(key, Neo4jNames.PartOf, (key, builder.KeyOf(evidence.DocumentId)), [options.GraphName]);
        }
    }

    private IEnumerable<EdgeRow> Mentions()
    {
        var builder = new RowBuilder(options, MentionColumns);
        foreach (GraphMention mention in graph.Mentions)
        {
            foreach (Evidence evidence in Around(mention))
                yield return Mentions(builder, SentenceKey.Of(evidence).Id, mention);
        }
    }

    private IEnumerable<EdgeRow> OtherMentions()
    {
        var builder = new RowBuilder(options, MentionColumns);
        return graph.Mentions.Where(mention => !Around(mention).Any()).Select(mention => Mentions(builder, mention.DocumentId, mention));
    }

    private EdgeRow Mentions(RowBuilder builder, string placeId, GraphMention mention)
    {
        string place = builder.KeyOf(placeId);
        Span span = mention.Span;
        object?[] values = [mention.Text, (long)span.Start, (long)span.End, Words.Of(mention.Kind), options.GraphName];
        string key = string.Create(CultureInfo.InvariantCulture, $"{place}/{span.Start}-{span.End}/{mention.EntityId}/{Words.Of(mention.Kind)}");
        return builder.Edge(key, Neo4jNames.Mentions, (place, builder.KeyOf(mention.EntityId)), values);
    }

    private IEnumerable<Evidence> Around(GraphMention mention) =>
        sentences.Value.TryGetValue(mention.DocumentId, out SortedEvidence? document) ? document.Around(mention.Span) : [];

    private SortedDictionary<string, SortedEvidence> ByDocument()
    {
        var found = new Dictionary<SentenceKey, Evidence>();
        foreach (Evidence evidence in graph.Edges.Concat(graph.Facts).SelectMany(edge => edge.Statements).Select(statement => statement.Evidence))
            found.TryAdd(SentenceKey.Of(evidence), evidence);
        var byDocument = new SortedDictionary<string, SortedEvidence>(StringComparer.Ordinal);
        foreach (IGrouping<string, Evidence> document in found.Values.GroupBy(evidence => evidence.DocumentId, StringComparer.Ordinal))
            byDocument[document.Key] = new SortedEvidence(document);
        return byDocument;
    }
}
