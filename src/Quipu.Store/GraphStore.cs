using System.Collections.Immutable;
using Quipu.Core.Errors;
using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Graph.Content;
using Quipu.Graph.Disputes;
using Quipu.Graph.Queries;
using Quipu.Store.Queries;
using Quipu.Store.Sql;
using Quipu.Store.Tables;

namespace Quipu.Store;

/// <summary>
/// The embedded store, one SQLite file: the facts of each document, so that what was read once is never read again, and
/// the graph, from which questions are answered by SQL. For one thread at a time. Every method throws
/// <see cref="QuipuException"/> where the file is damaged or, when it writes, cannot be written.
/// </summary>
public sealed class GraphStore : IGraphReader, IDisposable
{
    private readonly StoreConnection connection;

    private GraphStore(string path, StoreConnection connection)
    {
        Path = path;
        this.connection = connection;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The number of documents whose facts are kept.</summary>
    public int FactsCount => connection.Run(FactsTable.Count);

    /// <summary>Opens a store for writing; makes it, and its folder, if there is none yet.</summary>
    /// <exception cref="QuipuException">The file cannot be written, is no store, is damaged or of another version.</exception>
    public static GraphStore Create(string path) => new(path, StoreConnection.ForWriting(path));

    /// <summary>Opens a store for reading.</summary>
    /// <exception cref="QuipuException">There is no file, it is no store, is damaged or of another version.</exception>
    public static GraphStore Open(string path) => new(path, StoreConnection.ForReading(path));

    /// <summary>The facts of a document if they were read from the same text by the same engine, or null.</summary>
    /// <param name="documentId">The document.</param>
    /// <param name="textHash">A hash over all of the document that its facts depend on: text, blocks, title, date, source.</param>
    /// <param name="engineVersion">The versions of model, engine and extractors.</param>
    public DocumentFacts? TryGetFacts(string documentId, string textHash, string engineVersion) =>
        connection.Run(open => FactsTable.Read(open, documentId, (textHash, engineVersion)));

    /// <summary>Keeps facts, all of the batch or none; replaces what was kept of the same documents.</summary>
    public void PutFacts(IReadOnlyCollection<StoredFacts> batch) => connection.Change(open =>
    {
        FactsTable.Write(open, batch);
        return batch.Count;
    });

    /// <summary>Removes the facts of all documents but these.</summary>
    /// <returns>The number of documents removed.</returns>
    public int RemoveFactsExcept(IReadOnlyCollection<string> documentIds) => connection.Change(open =>
    {
        List<string> removed = [.. FactsTable.DocumentIds(open).Except(documentIds, StringComparer.Ordinal)];
        foreach (string documentId in removed)
            FactsTable.Remove(open, documentId);
        return removed.Count;
    });

    /// <summary>The facts of all documents in ordinal order of their ids, read one by one.</summary>
    public IEnumerable<DocumentFacts> AllFacts()
    {
        foreach (string documentId in connection.Run(FactsTable.DocumentIds).Order(StringComparer.Ordinal))
        {
            if (connection.Run(open => FactsTable.Read(open, documentId, origin: null)) is { } facts)
                yield return facts;
        }
    }

    /// <summary>Replaces the graph, wholly or, if anything fails, not at all.</summary>
    public void WriteGraph(KnowledgeGraph graph) => connection.Change(open =>
    {
        GraphWriter.Replace(open, graph);
        return graph.Relationships.Length;
    });

    /// <summary>The whole graph, equal to the one that was written.</summary>
    public KnowledgeGraph ReadGraph() => connection.View(open => new KnowledgeGraph(
        DocumentTable.All(open), EntityTable.All(open), RelationshipTable.All(open), MentionTable.All(open)));

    /// <summary>Does something with the whole graph that reads it part by part and does not keep it.</summary>
    /// <param name="work">The content is valid until this returns, and does not change meanwhile.</param>
    public T ReadContent<T>(Func<GraphContent, T> work) => connection.View(open => work(StoredContent.Of(open)));

    /// <inheritdoc/>
    public ImmutableArray<EntityMatch> FindEntities(string nameOrAlias) =>
        connection.View(open => SqlNames.Find(open, nameOrAlias));

    /// <inheritdoc/>
    public ImmutableArray<EntityMatch> Search(string text, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return connection.View(open => SqlNames.Search(open, text, limit));
    }

    /// <inheritdoc/>
    public Entity? GetEntity(string id) => connection.View(open => EntityTable.Of(open, [id]).FirstOrDefault());

    /// <inheritdoc/>
    public Relationship? GetRelationship(string id) =>
        connection.View(open => RelationshipTable.Of(open, [id]).FirstOrDefault());

    /// <inheritdoc/>
    public NeighbourList Neighbours(NeighbourQuery query) =>
        connection.View(open => new Traversal(new SqlGraphSource(open)).Neighbours(query));

    /// <inheritdoc/>
    public GraphPath? ShortestPath(string fromId, string toId, int maxDepth, EdgeFilter filter) =>
        connection.View(open => new Traversal(new SqlGraphSource(open)).ShortestPath(fromId, toId, maxDepth, filter));

    /// <inheritdoc/>
    public ImmutableArray<Statement> Evidence(string relationshipId) => GetRelationship(relationshipId)?.Statements ?? [];

    /// <inheritdoc/>
    public ImmutableArray<GraphMention> Mentions(string entityId, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return connection.View(open => MentionTable.Of(open, entityId, limit));
    }

    /// <inheritdoc/>
    public GraphStatistics Statistics(int top)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(top);
        return connection.View(open => SqlStatistics.Of(open, top));
    }

    /// <inheritdoc/>
    public ImmutableArray<Relationship> Disputes() => connection.View(open => RelationshipTable.Disputed(open).InOrderOfDispute());

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();
}
