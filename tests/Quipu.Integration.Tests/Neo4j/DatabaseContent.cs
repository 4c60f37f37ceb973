using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Quipu.Core.Graph;
using Quipu.Graph.PropertyGraph;
using Quipu.Neo4j.Sessions;

namespace Quipu.Integration.Tests.Neo4j;

/// <summary>All nodes and relationships of a database, or of a graph as it should stand there, one line each, sorted: to be compared.</summary>
internal static class DatabaseContent
{
    /// <summary>What a database has of a graph, the node of the graph included.</summary>
    public static IReadOnlyList<string> OfGraph(ICypherSession session, string graphName) =>
        Where(session, "x.__key__ = $graph OR x.__key__ STARTS WITH $graph + '/'", ("graph", graphName)).GetAwaiter().GetResult();

    /// <summary>What a database has of the strangers of a test: all that has the property <c>test</c> and no key.</summary>
    public static IReadOnlyList<string> OfStrangers(ICypherSession session) => Where(session, "x.__key__ IS NULL AND x.test").GetAwaiter().GetResult();

    /// <summary>What a database should have of a graph.</summary>
    public static IReadOnlyList<string> Expected(KnowledgeGraph graph, Neo4jOptions options)
    {
        var rows = new Neo4jRows(graph, options);
        IEnumerable<string> nodes = rows.NodeTables.SelectMany(table => table.Rows.Select(row => Node(row.Labels, Properties(row.Key, row.Hash, table.Columns, row.Values))));
        IEnumerable<string> edges = rows.EdgeTables.SelectMany(table => table.Rows.Select(row => Edge(row.Type, row.StartKey, row.EndKey, Properties(row.Key, row.Hash, table.Columns, row.Values))));
        return [.. nodes.Concat(edges).Order(StringComparer.Ordinal)];
    }

    private static async Task<IReadOnlyList<string>> Where(ICypherSession session, string condition, params (string Name, object? Value)[] parameters)
    {
        var nodes = new CypherStatement($"MATCH (x) WHERE {condition} RETURN labels(x) AS labels, properties(x) AS properties", parameters);
        var edges = new CypherStatement(
            $"MATCH (a)-[x]->(b) WHERE {condition} RETURN type(x) AS type, coalesce(a.__key__, a.name) AS a, coalesce(b.__key__, b.name) AS b, properties(x) AS properties",
            parameters);
        List<string> lines = [];
        await foreach (CypherRow row in session.ReadAsync(nodes, CancellationToken.None))
            lines.Add(Node(row.Texts("labels"), Map(row)));
        await foreach (CypherRow row in session.ReadAsync(edges, CancellationToken.None))
            lines.Add(Edge(row.Text("type"), row.TextOrNull("a"), row.TextOrNull("b"), Map(row)));
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private static ImmutableDictionary<string, object?> Map(CypherRow row) => (ImmutableDictionary<string, object?>)row["properties"]!;

    private static Dictionary<string, object?> Properties(string key, string hash, ImmutableArray<PropertyColumn> columns, ImmutableArray<object?> values)
    {
        Dictionary<string, object?> properties = new() { ["__key__"] = key, ["__hash__"] = hash };
        for (var i = 0; i < columns.Length; i++)
            properties[columns[i].Name] = values[i];
        return properties;
    }

    private static string Node(IEnumerable<string> labels, IReadOnlyDictionary<string, object?> properties) =>
        $"{string.Join(':', labels.Order(StringComparer.Ordinal))} {Words(properties)}";

    private static string Edge(string type, string? start, string? end, IReadOnlyDictionary<string, object?> properties) => $"{start} -{type}-> {end} {Words(properties)}";

    private static string Words(IReadOnlyDictionary<string, object?> properties) => JsonSerializer.Serialize(
        new SortedDictionary<string, object?>(properties.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => Typed(pair.Value)), StringComparer.Ordinal));

    // JSON writes 1.0 as it writes 1, and a database does not take one for the other.
    private static object? Typed(object? value) => value is double fraction ? fraction.ToString("R", CultureInfo.InvariantCulture) + " as a fraction" : value;
}
