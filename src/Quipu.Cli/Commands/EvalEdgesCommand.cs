using System.CommandLine;
using System.Globalization;
using Quipu.Core.Errors;
using Quipu.Evaluation.Edges;
using Quipu.Extraction;
using Quipu.Language;
using Quipu.Reading;

namespace Quipu.Cli.Commands;

/// <summary><c>quipu eval edges</c>: whole edges on passages whose every relation is annotated.</summary>
internal static class EvalEdgesCommand
{
    private const string DefaultData = "../shared/data";

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal, CancellationToken stop)
    {
        Option<string> data = new("--data") { Description = "The folder that holds edges/.", HelpName = "FOLDER", DefaultValueFactory = _ => DefaultData };
        Option<string> part = new("--part") { Description = "dev to measure, train to tune on.", HelpName = "PART", DefaultValueFactory = _ => "dev" };
        Option<bool> list = new("--list") { Description = "List what was missed and what was wrong, passage by passage." };
        var engine = new EngineOptions();
        var command = new Command("edges", "Whole edges on completely annotated passages: precision, recall, F1.") { data, part, list };
        engine.AddTo(command);
        command.SetAction(parsed =>
        {
            string path = Path.Combine(parsed.GetRequiredValue(data), "edges", parsed.GetRequiredValue(part) + ".jsonl");
            Dictionary<string, EdgesDocument> gold = EdgesDocument.Read(path).ToDictionary(document => document.Id, StringComparer.Ordinal);
            using LanguageEngine language = LanguageEngine.Load(engine.ModelFolder(parsed));
            var extractor = new FactsExtractor();
            var scorer = new EdgesScorer();
            EdgesScore score = default;
            foreach (ReadResult read in InputReader.Read([path], new ReadingOptions()))
            {
                if (stop.IsCancellationRequested)
                    return ExitCode.Stopped;
                if (read.Document is not { } document)
                    throw read.Failure ?? new QuipuException(ErrorCodes.GoldInvalid, $"A line of '{path}' cannot be read.", "See the data set's README for its form.");
                EdgesResult result = scorer.Score(gold[document.Id], extractor.Extract(language.Annotate(document)));
                score += result.Score;
                if (parsed.GetValue(list))
                    WriteList(document.Id, result, terminal.Plain);
            }

            Write(score, terminal.Plain);
            return ExitCode.Fine;
        });
        return command;
    }

    private static void WriteList(string id, EdgesResult result, TextWriter output)
    {
        output.WriteLine(id);
        foreach (string missed in result.Missed)
            output.WriteLine("  missed  " + missed);
        foreach (string wrong in result.Wrong)
            output.WriteLine("  wrong   " + wrong);
    }

    private static void Write(EdgesScore score, TextWriter output)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        output.WriteLine(string.Create(culture, $"precision {score.Precision:0.000}  {score.Right} of {score.Said} edges between known ends are right"));
        output.WriteLine(string.Create(culture, $"recall    {score.Recall:0.000}  {score.Found} of {score.Gold} gold edges are found"));
        output.WriteLine(string.Create(culture, $"F1        {score.F1:0.000}  with status {score.StatusF1:0.000}"));
        output.WriteLine(string.Create(culture, $"backward  {score.Backward}, to other ends {score.OtherEnds}"));
    }
}
