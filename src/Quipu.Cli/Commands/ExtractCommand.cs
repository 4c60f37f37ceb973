using System.CommandLine;
using Quipu.Cli.Rendering;
using Quipu.Core.Errors;
using Quipu.Export.Extract;
using Quipu.Pipeline;

namespace Quipu.Cli.Commands;

/// <summary><c>quipu extract INPUT…</c>: what each text says, before anything is merged; for other tools.</summary>
internal static class ExtractCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal, CancellationToken stop)
    {
        var inputs = new ReadingInputs();
        Option<string> format = new("--format")
        {
            Description = $"The format: {string.Join(", ", ExtractWriter.Formats)}.",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => ExtractWriter.Formats[0],
        };
        Option<string> offsets = new("--offsets") { Description = "What offsets count: utf16 or codepoints.", HelpName = "UNIT", DefaultValueFactory = _ => "utf16" };
        Option<bool> sentences = new("--sentences") { Description = "Take each line as a document of exactly one sentence; its id is the line's number." };
        var command = new Command("extract", "Print what each text says, before anything is merged.") { format, offsets, sentences };
        inputs.AddTo(command);
        command.SetAction(parsed =>
        {
            OffsetUnit unit = Usage.Named<OffsetUnit>(parsed.GetRequiredValue(offsets), "--offsets");
            var options = new ExtractOptions(inputs.Inputs(parsed), inputs.ModelFolder(parsed))
            {
                Reading = inputs.Reading(parsed, terminal),
                Threads = inputs.Threads(parsed),
                Sentences = parsed.GetValue(sentences),
                Vocabulary = inputs.Vocabulary(parsed),
                Schema = inputs.Schema(parsed),
                MinConfidence = inputs.MinConfidence(parsed),
                Open = parsed.GetRequiredValue(format) == "openie",
                Facts = parsed.GetRequiredValue(format) == "jsonl",
            };
            using var output = new BufferedStream(terminal.OpenOutput());
            ExtractReport report = new ExtractPipeline().Run(options, new ExtractWriter(parsed.GetRequiredValue(format), output, unit), stop);
            output.Flush();
            return Finish(report, terminal);
        });
        return command;
    }

    private static int Finish(ExtractReport report, Terminal terminal)
    {
        foreach (DocumentFailure failure in report.Failures)
            ErrorView.Write(failure.Error, terminal);
        if (report.Stopped)
            return ExitCode.Stopped;
        if (report.Failures.IsEmpty)
            return ExitCode.Fine;
        bool nothing = report.Documents == 0 && report.Failures.All(failure => failure.Error.Code == ErrorCodes.InputNotFound);
        return nothing ? ExitCode.Usage : ExitCode.SomeFailed;
    }
}
