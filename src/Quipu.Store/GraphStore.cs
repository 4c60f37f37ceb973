using System.Collections.Immutable;
using Quipu.Core.Errors;
using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Graph.Queries;

namespace Quipu.Store;

/// <summary>
/// The embedded store, one SQLite file: the facts of each document, so that what was read once is never read again, and
/// the graph, from which questions are answered by SQL. For one thread at a time.
/// </summary>
public sealed class GraphStore : IGraphReader, IDisposable
{
    private GraphStore(string path) => Path = path;

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The number of documents whose facts are kept.</summary>
    public int FactsCount => throw new NotImplementedException();

    /// <summary>Opens a store for writing; makes it if there is no file yet.</summary>
    /// <exception cref="QuipuException">The file cannot be written, is no store, is damaged or of another version.</exception>
    public static GraphStore Create(string path) => new(path);

    /// <summary>Opens a store for reading.</summary>
    /// <exception cref="QuipuException">There is no file, it is no store, is damaged or of another version.</exception>
    public static GraphStore Open(string path) => new(path);

    /// <summary>The facts of a document if they were read from the same text by the same engine, or null.</summary>
    /// <param name="documentId">The document.</param>
    /// <param name="textHash">A hash over all of the document that its facts depend on: text, blocks, title, date.</param>
    /// <param name="engineVersion">The versions of model, engine and extractors.</param>
    public DocumentFacts? TryGetFacts(string documentId, string textHash, string engineVersion) => throw new NotImplementedException();

    /// <summary>Keeps facts, all of the batch or none; replaces what was kept of the same documents.</summary>
    public void PutFacts(IReadOnlyCollection<StoredFacts> batch) => throw new NotImplementedException();

    /// <summary>Removes the facts of all documents but these.</summary>
    /// <returns>The number of documents removed.</returns>
    public int RemoveFactsExcept(IReadOnlyCollection<string> documentIds) => throw new NotImplementedException();

    /// <summary>The facts of all documents in ordinal order of their ids, read one by one.</summary>
    public IEnumerable<DocumentFacts> AllFacts() => throw new NotImplementedException();

    /// <summary>Replaces the graph, wholly or, if anything fails, not at all.</summary>
    public void WriteGraph(KnowledgeGraph graph) => throw new NotImplementedException();

    /// <summary>The whole graph, equal to the one that was written.</summary>
    public KnowledgeGraph ReadGraph() => throw new NotImplementedException();

    /// <inheritdoc/>
    public ImmutableArray<EntityMatch> FindEntities(string nameOrAlias) => throw new NotImplementedException();

    /// <inheritdoc/>
    public ImmutableArray<EntityMatch> Search(string text, int limit) => throw new NotImplementedException();

    /// <inheritdoc/>
    public Entity? GetEntity(string id) => throw new NotImplementedException();

    /// <inheritdoc/>
    public Relationship? GetRelationship(string id) => throw new NotImplementedException();

    /// <inheritdoc/>
    public NeighbourList Neighbours(NeighbourQuery query) => throw new NotImplementedException();

    /// <inheritdoc/>
    public GraphPath? ShortestPath(string fromId, string toId, int maxDepth, EdgeFilter filter) => throw new NotImplementedException();

    /// <inheritdoc/>
    public ImmutableArray<Statement> Evidence(string relationshipId) => throw new NotImplementedException();

    /// <inheritdoc/>
    public ImmutableArray<GraphMention> Mentions(string entityId, int limit) => throw new NotImplementedException();

    /// <inheritdoc/>
    public GraphStatistics Statistics(int top) => throw new NotImplementedException();

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
