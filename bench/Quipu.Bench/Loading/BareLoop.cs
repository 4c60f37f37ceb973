using System.Collections.Immutable;
using Quipu.Graph.PropertyGraph;
using Quipu.Neo4j.Sessions;

namespace Quipu.Bench.Loading;

/// <summary>
/// What a loader is measured against: the same rows as maps, in requests of 5,000, each an <c>UNWIND</c> with <c>MERGE</c>
/// on a key with a constraint; nothing is compared, removed or guarded.
/// </summary>
internal static class BareLoop
{
    private const int Batch = 5000;

    /// <summary>Writes the rows of a graph under labels of its own.</summary>
    public static async Task RunAsync(ICypherSession session, Neo4jRows rows)
    {
        await WriteAsync(session, "CREATE CONSTRAINT bare IF NOT EXISTS FOR (n:Bare) REQUIRE n.key IS UNIQUE");
        foreach (IGrouping<string, NodeRow> group in rows.Entities.Rows.GroupBy(row => row.Labels[^1], StringComparer.Ordinal))
        {
            string text = $"UNWIND $rows AS row MERGE (n:Bare {{key: row.key}}) SET n:{Neo4jNames.Quoted(group.Key)}, n += row.props";
            foreach (NodeRow[] batch in group.Chunk(Batch))
                await WriteAsync(session, text, ("rows", batch.Select(row => Map(("key", row.Key), ("props", Properties(rows.Entities.Columns, row.Values))))));
        }

        foreach (IGrouping<string, EdgeRow> group in rows.Relationships.Rows.GroupBy(row => row.Type, StringComparer.Ordinal))
        {
            string text = $"UNWIND $rows AS row MATCH (a:Bare {{key: row.from}}) MATCH (b:Bare {{key: row.to}}) MERGE (a)-[r:{Neo4jNames.Quoted(group.Key)} {{key: row.key}}]->(b) SET r += row.props";
            foreach (EdgeRow[] batch in group.Chunk(Batch))
            {
                await WriteAsync(session, text, ("rows", batch.Select(row =>
                    Map(("key", row.Key), ("from", row.StartKey), ("to", row.EndKey), ("props", Properties(rows.Relationships.Columns, row.Values))))));
            }
        }
    }

    private static Task<CypherCounters> WriteAsync(ICypherSession session, string text, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        session.WriteAsync([new CypherStatement(text, parameters)], CancellationToken.None);

    private static Dictionary<string, object?> Properties(ImmutableArray<PropertyColumn> columns, ImmutableArray<object?> values) =>
        columns.Zip(values).Where(pair => pair.Second is not null).ToDictionary(pair => pair.First.Name, pair => pair.Second, StringComparer.Ordinal);

    private static Dictionary<string, object?> Map(params (string Name, object? Value)[] pairs) => pairs.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);
}
