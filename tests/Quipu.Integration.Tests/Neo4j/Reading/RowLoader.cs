using System.Collections.Immutable;
using Quipu.Core.Graph;
using Quipu.Graph.PropertyGraph;
using Quipu.Neo4j.Sessions;

namespace Quipu.Integration.Tests.Neo4j.Reading;

/// <summary>Writes a graph into a database that has none of that name: the rows as they are, nothing clever.</summary>
internal static class RowLoader
{
    /// <summary>Writes it.</summary>
    public static void Load(ICypherSession session, KnowledgeGraph graph, Neo4jOptions options) => LoadAsync(session, new Neo4jRows(graph, options)).GetAwaiter().GetResult();

    private static async Task LoadAsync(ICypherSession session, Neo4jRows rows)
    {
        foreach (NodeTable table in rows.NodeTables)
        {
            string label = Neo4jNames.Quoted(table.Label);
            await Write(session, $"CREATE CONSTRAINT IF NOT EXISTS FOR (n:{label}) REQUIRE n.__key__ IS UNIQUE");
            foreach (IGrouping<string, NodeRow> group in table.Rows.GroupBy(row => string.Join(':', row.Labels.Select(Neo4jNames.Quoted))))
                await Write(session, $"UNWIND $rows AS row CREATE (n:{group.Key}) SET n = row", ("rows", group.Select(row => Properties(row.Key, row.Hash, table.Columns, row.Values))));
        }

        foreach (EdgeTable table in rows.EdgeTables)
        {
            string start = Neo4jNames.Quoted(table.StartLabel), end = Neo4jNames.Quoted(table.EndLabel);
            foreach (IGrouping<string, EdgeRow> group in table.Rows.GroupBy(row => row.Type))
            {
                string text = $"UNWIND $rows AS row MATCH (a:{start} {{__key__: row.a}}) MATCH (b:{end} {{__key__: row.b}}) CREATE (a)-[r:{Neo4jNames.Quoted(group.Key)}]->(b) SET r = row.props";
                await Write(session, text, ("rows", group.Select(row => new Dictionary<string, object?>
                {
                    ["a"] = row.StartKey,
                    ["b"] = row.EndKey,
                    ["props"] = Properties(row.Key, row.Hash, table.Columns, row.Values),
                })));
            }
        }
    }

    private static Task<CypherCounters> Write(ICypherSession session, string text, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        session.WriteAsync([new CypherStatement(text, parameters)], CancellationToken.None);

    private static Dictionary<string, object?> Properties(string key, string hash, ImmutableArray<PropertyColumn> columns, ImmutableArray<object?> values)
    {
        Dictionary<string, object?> properties = columns.Zip(values).Where(pair => pair.Second is not null)
            .ToDictionary(pair => pair.First.Name, pair => pair.Second, StringComparer.Ordinal);
        properties[Neo4jNames.Key] = key;
        properties[Neo4jNames.Hash] = hash;
        return properties;
    }
}
