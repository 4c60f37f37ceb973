using System.Collections.Immutable;
using Quipu.Graph.Content;
using Quipu.Export.Files;

namespace Quipu.Export;

/// <summary>Writes a graph in one format.</summary>
internal interface IGraphWriter
{
    /// <summary>The format's name.</summary>
    string Format { get; }

    /// <summary>Whether it is a folder of files rather than one file.</summary>
    bool IsFolder { get; }

    /// <summary>Writes the graph into files that are not yet committed.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="outPath">The file or folder.</param>
    /// <param name="files">Where files are made.</param>
    /// <param name="options">How it is written.</param>
    ImmutableArray<ExportedFile> Write(GraphContent graph, string outPath, OutputFiles files, ExportOptions options);
}
