using System.Collections.Immutable;

namespace Quipu.Tests.Architecture;

/// <summary>What a project may know. ARCHITECTURE.md has the same table.</summary>
/// <param name="Name">The project's name without <c>Quipu.</c>.</param>
/// <param name="Projects">Projects it may refer to, without <c>Quipu.</c>.</param>
/// <param name="Packages">Packages it may use.</param>
internal sealed record Layer(string Name, ImmutableArray<string> Projects, ImmutableArray<string> Packages)
{
    /// <summary>All projects of <c>src/</c> that every build has.</summary>
    public static ImmutableArray<Layer> All { get; } =
    [
        new("Core", [], []),
        new("Reading", ["Core"], ["Markdig", "Microsoft.Extensions.FileSystemGlobbing"]),
        new("Language", ["Core"], ["Microsoft.ML.OnnxRuntime"]),
        new("Extraction", ["Core", "Language"], ["YamlDotNet"]),
        new("Resolution", ["Core"], []),
        new("Graph", ["Core"], ["QuikGraph"]),
        new("Store", ["Core", "Graph"], ["Microsoft.Data.Sqlite"]),
        new("Export", ["Core", "Graph"], ["CsvHelper"]),
        new("Evaluation", ["Core", "Reading", "Language", "Extraction", "Resolution"], []),
        new("Pipeline", ["Core", "Reading", "Language", "Extraction", "Resolution", "Graph", "Store", "Export"], []),
        new("Neo4j", ["Core", "Graph"], ["Polly.Core"]),
        new("Cli", ["Core", "Reading", "Language", "Extraction", "Resolution", "Graph", "Store", "Export", "Evaluation", "Pipeline", "Neo4j", "Neo4j.Bolt"], ["System.CommandLine", "Spectre.Console"]),
    ];

    /// <summary>Projects of <c>src/</c> that only some builds have: Bolt with <c>-p:Bolt=true</c>.</summary>
    public static ImmutableArray<Layer> Optional { get; } = [new("Neo4j.Bolt", ["Core", "Neo4j"], ["Neo4j.Driver"])];

    /// <summary>All rows of the table.</summary>
    public static ImmutableArray<Layer> Table { get; } = [.. All, .. Optional];

    /// <inheritdoc/>
    public override string ToString() => Name;
}
