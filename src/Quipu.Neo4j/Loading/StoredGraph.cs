using Quipu.Graph.PropertyGraph;
using Quipu.Neo4j.Sessions;

namespace Quipu.Neo4j.Loading;

/// <summary>What a database has of a graph: keys and hashes.</summary>
/// <param name="session">The database.</param>
/// <param name="graphName">The graph.</param>
internal sealed class StoredGraph(ICypherSession session, string graphName)
{
    private const int ReportEvery = 10_000;

    private static readonly string Key = Neo4jNames.Quoted(Neo4jNames.Key);
    private static readonly string Hash = Neo4jNames.Quoted(Neo4jNames.Hash);

    private readonly (string, object?) prefix = ("prefix", graphName + "/");

    /// <summary>The hashes of the nodes of a label by their keys.</summary>
    public async Task<Dictionary<string, string?>> NodesAsync(string label, Action<long> count, CancellationToken stop)
    {
        var nodes = new Dictionary<string, string?>(StringComparer.Ordinal);
        var read = new CypherStatement(
            $"MATCH (n:{Neo4jNames.Quoted(label)}) WHERE n.{Key} STARTS WITH $prefix RETURN n.{Key} AS key, n.{Hash} AS hash", prefix);
        await foreach (CypherRow row in session.ReadAsync(read, stop))
        {
            nodes[(string)row.Values[0]!] = row.Values[1] as string;
            if (nodes.Count % ReportEvery == 0)
                count(nodes.Count);
        }

        return nodes;
    }

    /// <summary>The relationships of a table.</summary>
    public async Task<StoredEdges> EdgesAsync(EdgeTable table, Action<long> count, CancellationToken stop)
    {
        var edges = new Dictionary<EdgeKey, StoredEdge>();
        var copies = new List<(EdgeKey Key, string Id)>();
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        var read = new CypherStatement($"{Match(table)} RETURN type(r) AS type, r.{Key} AS key, elementId(r) AS id, r.{Hash} AS hash", prefix);
        await foreach (CypherRow row in session.ReadAsync(read, stop))
        {
            var key = new EdgeKey(Once(types, (string)row.Values[0]!), (string)row.Values[1]!);
            var edge = new StoredEdge((string)row.Values[2]!, row.Values[3] as string);
            if (!edges.TryAdd(key, edge))
                copies.Add((key, edge.Id));
            if (edges.Count % ReportEvery == 0)
                count(edges.Count);
        }

        foreach ((EdgeKey key, _) in copies.ToArray())
        {
            if (edges.Remove(key, out StoredEdge first))
                copies.Add((key, first.Id));
        }

        return new StoredEdges(edges, copies);
    }

    /// <summary>How many nodes of a label there are.</summary>
    public Task<long> CountNodesAsync(string label, CancellationToken stop) =>
        CountAsync($"MATCH (n:{Neo4jNames.Quoted(label)}) WHERE n.{Key} STARTS WITH $prefix RETURN count(n) AS count", stop);

    /// <summary>How many relationships of a table there are.</summary>
    public Task<long> CountEdgesAsync(EdgeTable table, CancellationToken stop) => CountAsync($"{Match(table)} RETURN count(r) AS count", stop);

    private static string Match(EdgeTable table) =>
        $"MATCH (a:{Neo4jNames.Quoted(table.StartLabel)})-[r]->(:{Neo4jNames.Quoted(table.EndLabel)}) "
        + $"WHERE a.{Key} STARTS WITH $prefix AND r.{Key} STARTS WITH $prefix";

    private async Task<long> CountAsync(string text, CancellationToken stop)
    {
        await foreach (CypherRow row in session.ReadAsync(new CypherStatement(text, prefix), stop))
            return row.Number("count");
        return 0;
    }

    // Hundreds of thousands of relationships have the same few types.
    private static string Once(Dictionary<string, string> known, string text)
    {
        if (known.TryGetValue(text, out string? same))
            return same;
        known.Add(text, text);
        return text;
    }
}
