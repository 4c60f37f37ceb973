using System.Collections.Immutable;

namespace Quipu.Export;

/// <summary>What an export wrote.</summary>
/// <param name="Format">The format.</param>
/// <param name="Files">The files, in the order in which they are listed in the documentation of the format.</param>
public sealed record ExportReport(string Format, ImmutableArray<ExportedFile> Files)
{
    /// <summary>The number of nodes of the graph.</summary>
    public required int Entities { get; init; }

    /// <summary>The number of relationships of the graph, those that end at values among them.</summary>
    public required int Relationships { get; init; }

    /// <summary>How many characters were replaced by U+FFFD in all files.</summary>
    public int Replaced => Files.Sum(file => file.Replaced);
}
