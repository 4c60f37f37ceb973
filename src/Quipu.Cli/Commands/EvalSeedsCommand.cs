using System.CommandLine;
using Quipu.Cli.Rendering;
using Quipu.Core.Errors;
using Quipu.Core.Graph;
using Quipu.Evaluation.Seeds;
using Quipu.Pipeline;

namespace Quipu.Cli.Commands;

/// <summary><c>quipu eval seeds</c>: a folder's graph against what careful readers take from the same texts.</summary>
internal static class EvalSeedsCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal, CancellationToken stop)
    {
        Argument<string> folder = new("FOLDER") { Description = "A folder of texts with a gold.json.", DefaultValueFactory = _ => "seeds" };
        Option<bool> found = new("--found") { Description = "List what was found as well." };
        Option<bool> quiet = SharedOptions.Quiet();
        var engine = new EngineOptions();
        var command = new Command("seeds", "Build a folder and compare the graph with its gold.json: found, missed, wrong.") { folder, found, quiet };
        engine.AddTo(command);
        command.SetAction(parsed =>
        {
            string texts = parsed.GetRequiredValue(folder);
            if (!Directory.Exists(texts))
                throw new QuipuException(ErrorCodes.InputNotFound, $"There is no folder '{texts}'.", "Name a folder of texts with a gold.json.");
            GoldFile gold = GoldFile.Read(Path.Combine(texts, "gold.json"));
            BuildReport report = Build(parsed, texts, gold);
            BuildView.WriteFailures(report, terminal);
            if (report.Stopped)
                return ExitCode.Stopped;
            SeedReport.Write(SeedEvaluator.Evaluate(report.Graph ?? new KnowledgeGraph([], [], [], []), gold), terminal.Plain, parsed.GetValue(found));
            return report.Failures.IsEmpty ? ExitCode.Fine : ExitCode.SomeFailed;
        });
        return command;

        BuildReport Build(ParseResult parsed, string texts, GoldFile gold)
        {
            DirectoryInfo temporary = Directory.CreateTempSubdirectory("quipu-");
            try
            {
                var options = new BuildOptions([texts], Path.Combine(temporary.FullName, SharedOptions.DefaultGraph), engine.ModelFolder(parsed))
                {
                    Threads = engine.Threads(parsed),
                    Only = [.. gold.Documents.SelectMany(document => document.Ids())],
                };
                return ProgressView.Show(terminal, parsed.GetValue(quiet), progress => new BuildPipeline(TimeProvider.System).Run(options, progress, stop));
            }
            finally
            {
                temporary.Delete(recursive: true);
            }
        }
    }

    // A JSON line's document goes by its own id.
    private static IEnumerable<string> Ids(this GoldDocument document) =>
        [document.Document, document.Document[(document.Document.IndexOf('#', StringComparison.Ordinal) + 1)..]];
}
