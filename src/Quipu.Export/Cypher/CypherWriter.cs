using System.Collections.Immutable;
using System.Text;
using Quipu.Export.Files;
using Quipu.Graph.Content;
using Quipu.Graph.PropertyGraph;

namespace Quipu.Export.Cypher;

/// <summary>
/// The format <c>cypher</c>: a script for <c>cypher-shell</c> or Neo4j Browser. It can be run again and again, also over
/// an older version of the graph: all that is there of the graph is marked first, writing takes the mark off, and what
/// still has it in the end is removed. The database that it gives equals the one that loading the graph gives.
/// </summary>
internal sealed class CypherWriter : IGraphWriter
{
    /// <inheritdoc/>
    public string Format => "cypher";

    /// <inheritdoc/>
    public bool IsFolder => false;

    /// <inheritdoc/>
    public ImmutableArray<ExportedFile> Write(GraphContent graph, string outPath, OutputFiles files, ExportOptions options)
    {
        var rows = new Neo4jRows(graph, options.Neo4j);
        using var output = new StreamWriter(files.Create(outPath), Encoding.ASCII, leaveOpen: true) { NewLine = "\n" };
        var script = new CypherScript(output, options.Neo4j);
        script.Begin();
        foreach (NodeTable table in rows.NodeTables)
            script.Write(table);
        foreach (EdgeTable table in rows.EdgeTables)
            script.Write(table);
        script.End();
        return [new ExportedFile(outPath, script.Rows, script.Replaced)];
    }
}
