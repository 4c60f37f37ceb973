using System.Collections.Immutable;
using Quipu.Core.Graph;
using Quipu.Graph.PropertyGraph;

namespace Quipu.Neo4j.Loading;

/// <summary>
/// All tables that a graph can have in a database, also those that this one has not: what an earlier load with other
/// options wrote into them is removed like everything else that the graph has not.
/// </summary>
internal sealed class LoadTables
{
    /// <summary>The tables of a graph.</summary>
    public LoadTables(Neo4jRows rows)
    {
        Rows = rows;
        var all = new Neo4jRows(new KnowledgeGraph([], [], [], []), rows.Options with { WithEvidence = true });
        Nodes =
        [
            .. from table in all.NodeTables
               where table.Label != Neo4jNames.GraphLabel
               select NodesOf(rows.NodeTables.FirstOrDefault(own => own.Label == table.Label) ?? table, table),
        ];
        Edges =
        [
            .. from table in all.EdgeTables
               select EdgesOf(rows.EdgeTables.FirstOrDefault(own => own.StartLabel == table.StartLabel && own.EndLabel == table.EndLabel) ?? table, table),
        ];
    }

    /// <summary>The graph.</summary>
    public Neo4jRows Rows { get; }

    /// <summary>The tables of nodes, each with the properties that only other options give, and its name for people.</summary>
    public ImmutableArray<(string Name, NodeTable Table, ImmutableArray<string> Others)> Nodes { get; }

    /// <summary>The tables of relationships, each with the properties that only other options give, and its name for people.</summary>
    public ImmutableArray<(string Name, EdgeTable Table, ImmutableArray<string> Others)> Edges { get; }

    private static (string, NodeTable, ImmutableArray<string>) NodesOf(NodeTable table, NodeTable all)
    {
        string name = table.Label switch
        {
            Neo4jNames.EntityLabel => "entities",
            Neo4jNames.ValueLabel => "values",
            Neo4jNames.DocumentLabel => "documents",
            Neo4jNames.SentenceLabel => "sentences",
            _ => table.Label,
        };
        return (name, table, Others(table.Columns, all.Columns));
    }

    private static (string, EdgeTable, ImmutableArray<string>) EdgesOf(EdgeTable table, EdgeTable all)
    {
        string name = (table.StartLabel, table.EndLabel) switch
        {
            (Neo4jNames.EntityLabel, Neo4jNames.EntityLabel) => "relationships",
            (Neo4jNames.EntityLabel, Neo4jNames.ValueLabel) => "facts",
            (Neo4jNames.SentenceLabel, Neo4jNames.DocumentLabel) => "parts of documents",
            (Neo4jNames.SentenceLabel, Neo4jNames.EntityLabel) => "mentions",
            (Neo4jNames.DocumentLabel, Neo4jNames.EntityLabel) => "other mentions",
            _ => $"{table.StartLabel} to {table.EndLabel}",
        };
        return (name, table, Others(table.Columns, all.Columns));
    }

    private static ImmutableArray<string> Others(ImmutableArray<PropertyColumn> own, ImmutableArray<PropertyColumn> all) =>
        [.. all.Select(column => column.Name).Except(own.Select(column => column.Name))];
}
