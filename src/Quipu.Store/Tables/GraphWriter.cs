using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Quipu.Core.Graph;
using Quipu.Graph.Algorithms;
using Quipu.Graph.Queries;
using Quipu.Store.Sql;

namespace Quipu.Store.Tables;

/// <summary>Writes a graph into the empty tables of a store.</summary>
internal sealed class GraphWriter
{
    private readonly SqliteConnection connection;
    private readonly KnowledgeGraph graph;
    private readonly Dictionary<string, int> documents;
    private readonly Dictionary<string, int> entities;

    private GraphWriter(SqliteConnection connection, KnowledgeGraph graph)
    {
        this.connection = connection;
        this.graph = graph;
        documents = Numbers(graph.Documents.Select(document => document.Id));
        entities = Numbers(graph.Entities.Select(entity => entity.Id));
    }

    /// <summary>Replaces what is there; runs inside a transaction of the caller.</summary>
    public static void Replace(SqliteConnection connection, KnowledgeGraph graph)
    {
        foreach (string table in Schema.GraphTables)
            connection.Execute($"DELETE FROM {table}");
        var writer = new GraphWriter(connection, graph);
        writer.WriteDocuments();
        writer.WriteEntities();
        writer.WriteNames();
        writer.WriteRelationships();
        new StatementWriter(connection, documents: writer.documents, entities: writer.entities).Write(graph.Relationships);
        writer.WriteMentions();
    }

    private static Dictionary<string, int> Numbers(IEnumerable<string> ids) =>
        ids.Select((id, position) => (id, position)).ToDictionary(pair => pair.id, pair => pair.position + 1, StringComparer.Ordinal);

    private void WriteDocuments()
    {
        using var insert = new InsertCommand(connection, "documents", 7);
        foreach (GraphDocument document in graph.Documents)
        {
            string? date = document.Date?.ToString("O", CultureInfo.InvariantCulture);
            insert.Run(documents[document.Id], document.Id, document.Source, document.Title, date, document.Words, document.Sentences);
        }
    }

    private void WriteEntities()
    {
        ImmutableArray<int> degrees = Degrees.Of(graph);
        ImmutableArray<double> ranks = PageRank.Of(graph);
        using var insert = new InsertCommand(connection, "entities", 10);
        for (var i = 0; i < graph.Entities.Length; i++)
        {
            Entity entity = graph.Entities[i];
            insert.Run(
                i + 1, entity.Id, entity.Name, entity.Type.ToString(), entity.Subtype, entity.IsNamed,
                entity.MentionCount, entity.DocumentCount, degrees[i], ranks[i]);
        }
    }

    private void WriteNames()
    {
        using var names = new InsertCommand(connection, "names", 5);
        using var words = new InsertCommand(connection, "words", 2);
        var n = 0;
        foreach (Entity entity in graph.Entities)
        {
            foreach (NameForm form in NameForm.Of(entity))
            {
                names.Run(++n, entities[entity.Id], form.IsAlias, form.Name, form.Key);
                foreach (string word in NameKey.Words(form.Key).Distinct(StringComparer.Ordinal))
                    words.Run(word, n);
            }
        }
    }

    private void WriteRelationships()
    {
        using var insert = new InsertCommand(connection, "relationships", 20);
        for (var i = 0; i < graph.Relationships.Length; i++)
        {
            Relationship edge = graph.Relationships[i];
            insert.Run(
                i + 1, edge.Id, entities[edge.SubjectId], edge.ObjectId is { } target ? entities[target] : null,
                edge.Value?.Kind.ToString(), edge.Value?.Text, edge.Value?.Normal,
                edge.Type, edge.Wikidata, edge.Lemma, edge.Role, edge.Factuality.ToString(), edge.Polarity.ToString(),
                edge.Kind, edge.PlainKind(), (int)edge.Status(), edge.IsDisputed, edge.Sources, edge.Support, edge.Confidence);
        }
    }

    private void WriteMentions()
    {
        using var insert = new InsertCommand(connection, "mentions", 7);
        var n = 0;
        foreach (GraphMention mention in graph.Mentions)
        {
            insert.Run(
                ++n, documents[mention.DocumentId], mention.Span.Start, mention.Span.End,
                mention.Text, mention.Kind.ToString(), entities[mention.EntityId]);
        }
    }
}
