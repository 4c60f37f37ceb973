namespace Quipu.Graph.PropertyGraph;

/// <summary>The node that stands for the graph itself.</summary>
internal static class GraphRow
{
    /// <summary>Its table.</summary>
    public static NodeTable TableOf(Neo4jOptions options)
    {
        var builder = new RowBuilder(options, [new("name", PropertyType.Text), new("version", PropertyType.Whole), new("evidence", PropertyType.Flag)]);
        NodeRow row = builder.Node(options.GraphName, [Neo4jNames.GraphLabel], [options.GraphName, Neo4jNames.FormatVersion, options.WithEvidence]);
        return new NodeTable(Neo4jNames.GraphLabel, builder.Columns, [row]);
    }
}
