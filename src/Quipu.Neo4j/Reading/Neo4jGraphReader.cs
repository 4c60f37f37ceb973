using System.Collections.Immutable;
using Quipu.Core.Errors;
using Quipu.Core.Graph;
using Quipu.Graph.Disputes;
using Quipu.Graph.Queries;
using Quipu.Neo4j.Sessions;

namespace Quipu.Neo4j.Reading;

/// <summary>
/// Answers from a graph that was loaded with evidence into a Neo4j server, the same as from the store it was loaded from.
/// Without evidence there are neither sentences nor facts that end at values, so that no answer would be whole. What others
/// wrote to the database is not seen. For one thread at a time. Every method throws <see cref="QuipuException"/> with a code
/// of the 7xxx range where the server does not answer or the graph is not as it was loaded.
/// </summary>
public sealed class Neo4jGraphReader : IGraphReader
{
    private const string Graphs = "MATCH (g:__Graph__) RETURN g.name AS name, coalesce(g.evidence, false) AS evidence ORDER BY name";

    private readonly GraphRows rows;

    private Neo4jGraphReader(GraphRows rows) => this.rows = rows;

    /// <summary>Opens a graph.</summary>
    /// <param name="session">The database; stays the caller's.</param>
    /// <param name="graph">The graph's name in it.</param>
    /// <param name="stop">Gives up waiting.</param>
    /// <exception cref="QuipuException">
    /// Q7020: there is no such graph; Q7021: it was loaded without evidence; 7xxx: the server does not answer.
    /// </exception>
    public static Neo4jGraphReader Open(ICypherSession session, string graph, CancellationToken stop)
    {
        var rows = new GraphRows(session, graph, stop);
        List<(string Name, bool HasEvidence)> graphs = rows.Read(Graphs, row => (row.Text("name"), row["evidence"] is true));
        return graphs.FirstOrDefault(found => found.Name == graph) switch
        {
            { Name: null } => throw Unknown(graph, [.. graphs.Select(found => found.Name)]),
            { HasEvidence: false } => throw WithoutEvidence(graph),
            _ => new Neo4jGraphReader(rows),
        };
    }

    /// <inheritdoc/>
    public ImmutableArray<EntityMatch> FindEntities(string nameOrAlias) => CypherNames.Find(rows, nameOrAlias);

    /// <inheritdoc/>
    public ImmutableArray<EntityMatch> Search(string text, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return CypherNames.Search(rows, text, limit);
    }

    /// <inheritdoc/>
    public Entity? GetEntity(string id) => EntityRow.Of(rows, [id]).GetValueOrDefault(id);

    /// <inheritdoc/>
    public Relationship? GetRelationship(string id) => RelationshipRow.Of(rows, id);

    /// <inheritdoc/>
    public NeighbourList Neighbours(NeighbourQuery query) => new Traversal(new CypherGraphSource(rows)).Neighbours(query);

    /// <inheritdoc/>
    public GraphPath? ShortestPath(string fromId, string toId, int maxDepth, EdgeFilter filter) =>
        new Traversal(new CypherGraphSource(rows)).ShortestPath(fromId, toId, maxDepth, filter);

    /// <inheritdoc/>
    public ImmutableArray<Statement> Evidence(string relationshipId) => GetRelationship(relationshipId)?.Statements ?? [];

    /// <inheritdoc/>
    public ImmutableArray<GraphMention> Mentions(string entityId, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return CypherMentions.Of(rows, entityId, limit);
    }

    /// <inheritdoc/>
    public ImmutableArray<Relationship> Disputes() => RelationshipRow.Disputed(rows).InOrderOfDispute();

    /// <inheritdoc/>
    public GraphStatistics Statistics(int top)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(top);
        return CypherStatistics.Of(rows, top);
    }

    private static QuipuException WithoutEvidence(string graph) => new(
        ErrorCodes.ServerGraphWithoutEvidence,
        $"The graph '{graph}' in the database was loaded without its sentences, which answers show.",
        "Load it again with 'quipu load neo4j --with-evidence', or ask the store with --graph.");

    private static QuipuException Unknown(string graph, string[] graphs) => new(
        ErrorCodes.ServerGraphUnknown,
        $"The database has no graph '{graph}'.",
        graphs.Length == 0
            ? "Load one with 'quipu load neo4j --with-evidence'."
            : $"It has {string.Join(", ", graphs.Select(name => $"'{name}'"))}: name one with --graph-name.");
}
