using System.Collections.Immutable;
using System.Text.Json;
using Quipu.Core.Graph;
using Quipu.Graph.PropertyGraph;
using Quipu.Neo4j.Sessions;

namespace Quipu.Integration.Tests.Neo4j.Loading;

/// <summary>All nodes and relationships of a database, or of a graph as it should stand there, one line each, sorted: to be compared.</summary>
internal static class DatabaseContent
{
    /// <summary>What a database has of a graph, the node of the graph included.</summary>
    public static IReadOnlyList<string> OfGraph(ICypherSession session, string graphName) => [.. All(session).Where(item => IsOf(graphName, item)).Select(item => item.Line)];

    /// <summary>What a database has of the strangers of a test: all that has the property <c>test</c> and no key.</summary>
    public static IReadOnlyList<string> OfStrangers(ICypherSession session) =>
        [.. All(session).Where(item => item.Key is null && item.Line.Contains("\"test\":true", StringComparison.Ordinal)).Select(item => item.Line)];

    /// <summary>What a database should have of a graph.</summary>
    public static IReadOnlyList<string> Expected(KnowledgeGraph graph, Neo4jOptions options)
    {
        var rows = new Neo4jRows(graph, options);
        IEnumerable<string> nodes = rows.NodeTables.SelectMany(table => table.Rows.Select(row => Node(row.Labels, Properties(row.Key, row.Hash, table.Columns, row.Values))));
        IEnumerable<string> edges = rows.EdgeTables.SelectMany(table => table.Rows.Select(row => Edge(row.Type, row.StartKey, row.EndKey, Properties(row.Key, row.Hash, table.Columns, row.Values))));
        return [.. nodes.Concat(edges).Order(StringComparer.Ordinal)];
    }

    private static bool IsOf(string graphName, (string? Key, string Line) item) =>
        item.Key is { } key && (key == graphName || key.StartsWith(graphName + "/", StringComparison.Ordinal));

    private static List<(string? Key, string Line)> All(ICypherSession session) => AllAsync(session).GetAwaiter().GetResult();

    private static async Task<List<(string? Key, string Line)>> AllAsync(ICypherSession session)
    {
        List<(string? Key, string Line)> all = [];
        await foreach (CypherRow row in session.ReadAsync(new CypherStatement("MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties"), CancellationToken.None))
            all.Add((KeyOf(row), Node(row.Texts("labels"), Map(row))));
        var edges = new CypherStatement("MATCH (a)-[r]->(b) RETURN type(r) AS type, coalesce(a.__key__, a.name) AS a, coalesce(b.__key__, b.name) AS b, properties(r) AS properties");
        await foreach (CypherRow row in session.ReadAsync(edges, CancellationToken.None))
            all.Add((KeyOf(row), Edge(row.Text("type"), row.TextOrNull("a"), row.TextOrNull("b"), Map(row))));
        all.Sort((left, right) => string.CompareOrdinal(left.Line, right.Line));
        return all;
    }

    private static ImmutableDictionary<string, object?> Map(CypherRow row) => (ImmutableDictionary<string, object?>)row["properties"]!;

    private static string? KeyOf(CypherRow row) => Map(row).GetValueOrDefault("__key__") as string;

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
        new SortedDictionary<string, object?>(properties.Where(pair => pair.Value is not null).ToDictionary(), StringComparer.Ordinal));
}
