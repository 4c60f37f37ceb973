using System.Collections.Immutable;
using System.CommandLine;
using Quipu.Cli.Rendering;
using Quipu.Core.Errors;
using Quipu.Graph.PropertyGraph;
using Quipu.Export;
using Quipu.Graph.Content;
using Quipu.Pipeline;
using Quipu.Reading;

namespace Quipu.Cli.Commands;

/// <summary><c>quipu build INPUT…</c>: the graph of a set of texts, stored and exported.</summary>
internal static class BuildCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal, CancellationToken stop)
    {
        var inputs = new ReadingInputs();
        var target = new LoadTarget();
        Option<string?> graph = new("--graph") { Description = "The graph's file; quipu.db, in the folder of --out if there is one.", HelpName = "FILE" };
        Option<string?> folder = new("--out") { Description = "A folder to export the graph into, in all formats or those of --export.", HelpName = "FOLDER" };
        Option<string[]> formats = new("--export") { Description = $"A format to export: {string.Join(", ", GraphExport.Formats)}; repeat for several.", HelpName = "FORMAT" };
        Option<bool> excelSafe = SharedOptions.ExcelSafe();
        Option<bool> quiet = SharedOptions.Quiet();
        var command = new Command("build", "Build the graph of texts: exactly the inputs, whatever was built before.") { graph, folder, formats, excelSafe, quiet };
        inputs.AddTo(command);
        target.AddTo(command);
        command.SetAction(parsed =>
        {
            string? into = parsed.GetValue(folder);
            ImmutableArray<string> asked = [.. Usage.List(parsed.GetValue(formats))];
            if (into is null && !asked.IsEmpty)
                throw new QuipuException(ErrorCodes.UsageInvalid, "--export needs a folder.", "Name one with --out FOLDER.");
            string store = parsed.GetValue(graph) ?? Path.Combine(into ?? "", SharedOptions.DefaultGraph);
            int threads = inputs.Threads(parsed);
            ReadingOptions reading = inputs.Reading(parsed, terminal);
            ImmutableArray<string> exports = into is null ? [] : ExportPlaces.Formats(asked);
            var build = new BuildOptions(inputs.Inputs(parsed), store, inputs.ModelFolder(parsed))
            {
                Reading = reading,
                Threads = threads,
                Vocabulary = inputs.Vocabulary(parsed),
                Schema = inputs.Schema(parsed),
                MinConfidence = inputs.MinConfidence(parsed),
            };
            LoadPlan? load = target.Read(parsed, terminal, parsed.GetValue(quiet));
            var how = new ExportOptions { ExcelSafe = parsed.GetValue(excelSafe), Neo4j = load?.Graph ?? new Neo4jOptions() };
            return Run(new BuildPlan(build, into, exports, how, load, parsed.GetValue(quiet)), terminal, stop);
        });
        return command;
    }

    private static int Run(BuildPlan plan, Terminal terminal, CancellationToken stop)
    {
        // Before hours of reading, rather than after them, is the time to learn of a wrong password.
        using ServerLoad? load = plan.Load is null ? null : new ServerLoad(plan.Load, terminal, stop);
        BuildReport report = ProgressView.Show(
            terminal, plan.IsQuiet, progress => new BuildPipeline(TimeProvider.System).Run(plan.Build, progress, stop));
        BuildView.WriteFailures(report, terminal);
        if (report.Stopped)
            return BuildView.WriteStopped(report, plan.Build.StorePath, terminal);
        if (report.Graph is not { } graph)
            return NothingRead(report);
        ExportReport[] exports =
            [.. plan.Formats.Select(format => GraphExport.Write(format, graph, ExportPlaces.In(plan.OutFolder!, format), plan.Export))];
        if (!plan.IsQuiet)
        {
            BuildView.WriteSummary(report, terminal.Output);
            BuildView.WritePlaces(plan.Build.StorePath, exports, terminal.Output);
        }

        load?.Run(GraphContent.Of(graph));
        return report.Failures.IsEmpty ? ExitCode.Fine : ExitCode.SomeFailed;
    }

    private static int NothingRead(BuildReport report) => report.Failures.IsEmpty
        ? throw new QuipuException(
            ErrorCodes.InputNotFound,
            $"There is nothing to read ({Count.Of(report.FilesSkipped, "file")} of other formats left out).",
            "Files that end in .txt, .md and .jsonl are read.")
        : report.Failures.All(failure => failure.Error.Code == ErrorCodes.InputNotFound) ? ExitCode.Usage : ExitCode.SomeFailed;
}
