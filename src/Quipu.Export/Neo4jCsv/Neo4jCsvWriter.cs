using System.Collections.Immutable;
using Quipu.Export.Files;
using Quipu.Graph.Content;
using Quipu.Graph.PropertyGraph;

namespace Quipu.Export.Neo4jCsv;

/// <summary>
/// The format <c>neo4j-csv</c>: a folder for <c>neo4j-admin database import full</c>. The database that it gives equals
/// the one that loading the graph into a server gives.
/// </summary>
internal sealed class Neo4jCsvWriter : IGraphWriter
{
    /// <inheritdoc/>
    public string Format => "neo4j-csv";

    /// <inheritdoc/>
    public bool IsFolder => true;

    /// <inheritdoc/>
    public ImmutableArray<ExportedFile> Write(GraphContent graph, string outPath, OutputFiles files, ExportOptions options)
    {
        var rows = new Neo4jRows(graph, options.Neo4j);
        var delimiter = new ListDelimiter();
        char chosen = delimiter.Free;
        ImmutableArray<ExportedFile> written = new ImportFolder(outPath, files, delimiter).Write(rows);
        if (delimiter.Free == chosen)
            return written;
        files.Clear();
        return new ImportFolder(outPath, files, delimiter).Write(rows);
    }
}
