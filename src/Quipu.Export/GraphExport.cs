using System.Collections.Immutable;
using System.Security;
using Quipu.Core.Errors;
using Quipu.Core.Graph;
using Quipu.Export.Csv;
using Quipu.Export.Cypher;
using Quipu.Export.Files;
using Quipu.Export.Gexf;
using Quipu.Export.GraphMl;
using Quipu.Export.JsonLines;
using Quipu.Export.Neo4jCsv;
using Quipu.Graph.Content;

namespace Quipu.Export;

/// <summary>Writes a knowledge graph to files. Equal graphs give equal bytes.</summary>
public static class GraphExport
{
    private static readonly ImmutableArray<IGraphWriter> Writers =
        [new CsvGraphWriter(), new CypherWriter(), new GexfWriter(), new GraphMlWriter(), new JsonLinesGraphWriter(), new Neo4jCsvWriter()];

    /// <summary>The names of the formats, sorted: <c>csv</c>, <c>cypher</c>, <c>gexf</c>, <c>graphml</c>, <c>jsonl</c>, <c>neo4j-csv</c>.</summary>
    public static ImmutableArray<string> Formats { get; } = [.. Writers.Select(writer => writer.Format)];

    /// <summary>Whether a format is a folder of files (<c>csv</c>, <c>neo4j-csv</c>) rather than one file.</summary>
    /// <exception cref="QuipuException"><see cref="ErrorCodes.UnknownExportFormat"/>.</exception>
    public static bool IsFolder(string format) => WriterOf(format).IsFolder;

    /// <summary>
    /// Writes the graph. Every file is written under a temporary name beside its place and takes its place when all
    /// are whole: a failed export leaves what was there before.
    /// </summary>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="graph">The graph.</param>
    /// <param name="outPath">The file, or for <c>csv</c> and <c>neo4j-csv</c> the folder; made where missing.</param>
    /// <param name="options">How it is written.</param>
    /// <exception cref="QuipuException"><see cref="ErrorCodes.UnknownExportFormat"/> or <see cref="ErrorCodes.OutputUnwritable"/>.</exception>
    public static ExportReport Write(string format, KnowledgeGraph graph, string outPath, ExportOptions options) =>
        Write(format, GraphContent.Of(graph), outPath, options);

    /// <summary>As <see cref="Write(string, KnowledgeGraph, string, ExportOptions)"/>, for a graph that is read while it is written.</summary>
    /// <exception cref="QuipuException"><see cref="ErrorCodes.UnknownExportFormat"/> or <see cref="ErrorCodes.OutputUnwritable"/>.</exception>
    public static ExportReport Write(string format, GraphContent graph, string outPath, ExportOptions options) =>
        Write(format, graph, outPath, options, new OutputFiles());

    /// <summary>As the public one, into a given set of files.</summary>
    internal static ExportReport Write(string format, GraphContent graph, string outPath, ExportOptions options, OutputFiles files)
    {
        IGraphWriter writer = WriterOf(format);
        try
        {
            using (files)
            {
                ImmutableArray<ExportedFile> written = writer.Write(graph, outPath, files, options);
                files.Commit();
                return new ExportReport(format, written) { Entities = graph.EntityCount, Relationships = graph.RelationshipCount };
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException)
        {
            throw new QuipuException(
                ErrorCodes.OutputUnwritable,
                $"The export '{outPath}' cannot be written: {e.Message}",
                "What was there before is unchanged. Free space or get the right to write there, or choose another place.",
                e);
        }
    }

    private static IGraphWriter WriterOf(string format) =>
        Writers.FirstOrDefault(writer => writer.Format == format)
        ?? throw new QuipuException(
            ErrorCodes.UnknownExportFormat, $"There is no export format '{format}'.", $"Use one of: {string.Join(", ", Formats)}.");
}
