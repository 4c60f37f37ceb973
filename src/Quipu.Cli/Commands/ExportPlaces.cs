using System.Collections.Immutable;
using Quipu.Core.Errors;
using Quipu.Export;

namespace Quipu.Cli.Commands;

/// <summary>Where each format goes inside a folder of exports.</summary>
internal static class ExportPlaces
{
    /// <summary>The file or folder of a format: <c>csv/</c>, <c>neo4j-csv/</c>, <c>graph.cypher</c>, <c>graph.graphml</c>, <c>graph.gexf</c>, <c>graph.jsonl</c>.</summary>
    public static string In(string folder, string format) =>
        Path.Combine(folder, GraphExport.IsFolder(format) ? format : "graph." + format);

    /// <summary>The formats asked for, each once, in their fixed order; all where none is.</summary>
    /// <exception cref="QuipuException">Q4002: there is no such format.</exception>
    public static ImmutableArray<string> Formats(IEnumerable<string> asked)
    {
        HashSet<string> names = [.. asked];
        if (names.FirstOrDefault(name => !GraphExport.Formats.Contains(name)) is { } unknown)
            throw Unknown(unknown);
        return names.Count == 0 ? GraphExport.Formats : [.. GraphExport.Formats.Where(names.Contains)];
    }

    /// <summary>The error of a format that there is not.</summary>
    public static QuipuException Unknown(string format) => new(
        ErrorCodes.UnknownExportFormat,
        $"There is no export format '{format}'.",
        $"Use one of: {string.Join(", ", GraphExport.Formats)}.");
}
