using System.Collections.Immutable;
using Quipu.Export;
using Quipu.Graph.Queries;
using Quipu.Pipeline;
using Spectre.Console;

namespace Quipu.Cli.Rendering;

/// <summary>What a build did.</summary>
internal static class BuildView
{
    private const int Top = 8;

    /// <summary>The documents that failed, each with its code, to standard error.</summary>
    public static void WriteFailures(BuildReport report, Terminal terminal)
    {
        foreach (DocumentFailure failure in report.Failures)
            ErrorView.Write(failure.Error, terminal);
    }

    /// <summary>The summary: counts, what was dropped, the most connected entities, a few edges with their sentence.</summary>
    public static void WriteSummary(BuildReport report, IAnsiConsole output)
    {
        WriteCounts(report, output);
        if (report.Graph is not { } graph)
            return;
        output.WriteLine($"{Count.Of(graph.Entities.Length, "entity", "entities")}, {Count.Of(graph.Relationships.Length, "relationship")}");
        StatisticsView.WriteBest(new MemoryGraphReader(graph).Statistics(Top), id => graph.Entities.First(entity => entity.Id == id).Name, output);
    }

    /// <summary>What a stopped build leaves behind.</summary>
    public static int WriteStopped(BuildReport report, string storePath, Terminal terminal)
    {
        terminal.Error.WriteLine($"Stopped. {Count.Of(report.DocumentsRead, "document")} read so far are kept in {storePath}: the same command goes on from there.");
        return ExitCode.Stopped;
    }

    /// <summary>What an export wrote.</summary>
    public static void WriteExport(ExportReport export, IAnsiConsole output)
    {
        output.WriteLine($"{Count.Of(export.Entities, "entity", "entities")}, {Count.Of(export.Relationships, "relationship")}");
        WriteFiles(export, output);
    }

    /// <summary>Where the graph and its exports are.</summary>
    public static void WritePlaces(string storePath, IEnumerable<ExportReport> exports, IAnsiConsole output)
    {
        output.WriteLine();
        output.WriteLine($"graph: {storePath}");
        foreach (ExportReport export in exports)
            WriteFiles(export, output);
    }

    private static void WriteFiles(ExportReport export, IAnsiConsole output)
    {
        string replaced = export.Replaced == 0 ? "" : $" ({Count.Of(export.Replaced, "character")} that {export.Format} cannot hold replaced)";
        output.WriteLine($"{export.Format}: {string.Join(", ", export.Files.Select(file => file.Path))}{replaced}");
    }

    private static void WriteCounts(BuildReport report, IAnsiConsole output)
    {
        TimeSpan read = report.Times.Documents;
        string speed = report.WordsRead > 0 && read > TimeSpan.Zero ? $", {Count.Of((long)(report.WordsRead / read.TotalSeconds))} words/s" : "";
        string known = report.DocumentsCached > 0 ? $" ({Count.Of(report.DocumentsCached)} known already)" : "";
        string failed = report.Failures.Length > 0 ? $", {Count.Of(report.Failures.Length)} failed" : "";
        string skipped = report.FilesSkipped > 0 ? $", {Count.Of(report.FilesSkipped, "file")} left out" : "";
        output.WriteLine($"{Count.Of(report.DocumentsRead, "document")}{known}{failed}{skipped} in {Count.Of(report.Times.Total)}{speed}");
        output.WriteLine($"{Count.Of(report.Words, "word")}, {Count.Of(report.Sentences, "sentence")}, {Count.Of(report.Mentions, "mention")}");
        long found = report.RelationsExtracted + Sum(report.DroppedByExtraction);
        output.WriteLine($"{Count.Of(found, "relation")} found, {Count.Of(report.RelationsKept)} kept");
        foreach ((string reason, int count) in Drops(report).OrderByDescending(drop => drop.Count).ThenBy(drop => drop.Reason, StringComparer.Ordinal))
            output.WriteLine($"  {Count.Of(count),5} left out: {reason.Replace("relation: ", "", StringComparison.Ordinal)}");
    }

    private static IEnumerable<(string Reason, int Count)> Drops(BuildReport report) =>
        [
            .. report.DroppedByExtraction.Select(drop => (drop.Key, drop.Value)),
            .. report.DroppedByGraph.Where(drop => BuildReport.IsOfRelations(drop.Key)).Select(drop => (drop.Key, drop.Value)),
        ];

    private static long Sum(ImmutableSortedDictionary<string, int> drops) => drops.Values.Sum(count => (long)count);
}
