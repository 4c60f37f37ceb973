using Quipu.Core.Errors;
using Quipu.Graph.PropertyGraph;
using Quipu.Neo4j.Sessions;

namespace Quipu.Neo4j.Loading;

/// <summary>What the node of a graph says in a database.</summary>
/// <param name="Version">The format version, or null before a load is done.</param>
/// <param name="Hash">The node's hash.</param>
/// <param name="Load">The load that has the graph, or null where none has.</param>
/// <param name="Beat">How many batches this load has written.</param>
internal sealed record GraphState(long? Version, string? Hash, string? Load, long Beat)
{
    /// <summary>The property that says which load has the graph.</summary>
    public const string LoadProperty = "__load__";

    /// <summary>The property that grows with each batch.</summary>
    public const string BeatProperty = "__beat__";

    /// <summary>The pattern of the node <c>g</c> of the graph <c>$graph</c>.</summary>
    public static string Pattern { get; } = $"(g:{Neo4jNames.Quoted(Neo4jNames.GraphLabel)} {{{Neo4jNames.Quoted(Neo4jNames.Key)}: $graph}})";

    /// <summary>Reads it; all is null where the graph is not there.</summary>
    /// <exception cref="QuipuException">Q7012: the graph is of another version.</exception>
    public static async Task<GraphState> ReadAsync(ICypherSession session, string graphName, CancellationToken stop)
    {
        var read = new CypherStatement(
            $"MATCH {Pattern} RETURN g.version AS version, g.{Neo4jNames.Quoted(Neo4jNames.Hash)} AS hash, g.{Neo4jNames.Quoted(LoadProperty)} AS load, "
            + $"coalesce(g.{Neo4jNames.Quoted(BeatProperty)}, 0) AS beat",
            ("graph", graphName));
        var state = new GraphState(null, null, null, 0);
        await foreach (CypherRow row in session.ReadAsync(read, stop))
            // A version that is no number is none of ours.
            state = new GraphState(row["version"] as long? ?? (row["version"] is null ? null : -1), row["hash"] as string, row["load"] as string, row["beat"] as long? ?? 0);
        return state.Version is null or Neo4jNames.FormatVersion
            ? state
            : throw new QuipuException(
                ErrorCodes.ServerGraphVersion,
                $"The graph '{graphName}' in the database is of version {state.Version}, this Quipu writes version {Neo4jNames.FormatVersion}.",
                "Load it under another --graph-name.");
    }
}
