using System.CommandLine;
using Quipu.Core.Errors;

namespace Quipu.Cli.Commands;

/// <summary>The options of <c>quipu eval</c>.</summary>
internal sealed class EvalOptions
{
    private const string DefaultFolder = "../shared/data";

    private readonly Option<string> data = new("--data") { Description = "The folder that holds a folder for each set.", HelpName = "FOLDER", DefaultValueFactory = _ => DefaultFolder };
    private readonly Option<int?> limit = new("--limit") { Description = "Read only the first N texts of a set, for a quick look.", HelpName = "N" };
    private readonly Option<string?> report = new("--report") { Description = "Write the table to this file too; one that is there before is what it is compared with.", HelpName = "FILE" };
    private readonly Option<string?> against = new("--against") { Description = "Compare with the table in this file.", HelpName = "FILE" };
    private readonly Option<string?> errors = new("--errors") { Description = "List what was missed and what was wrong in this file, - for standard output.", HelpName = "FILE" };
    private readonly EngineOptions engine = new();

    /// <summary>Gives the command these options.</summary>
    public void AddTo(Command command)
    {
        command.Add(data);
        command.Add(limit);
        command.Add(report);
        command.Add(against);
        command.Add(errors);
        engine.AddTo(command);
    }

    /// <summary>What was asked for.</summary>
    /// <exception cref="QuipuException">There is no data folder, or an option has a value that it does not take.</exception>
    public EvalPlan Plan(ParseResult parsed) => new(Existing(parsed.GetRequiredValue(data)), engine.ModelFolder(parsed), engine.Threads(parsed))
    {
        Limit = parsed.GetValue(limit) is { } most ? Usage.AtLeast(1, most, "--limit") : null,
        Report = parsed.GetValue(report),
        Against = parsed.GetValue(against),
        Errors = parsed.GetValue(errors),
    };

    private static string Existing(string folder) => Directory.Exists(folder)
        ? folder
        : throw new QuipuException(ErrorCodes.InputNotFound, $"There is no data folder '{folder}'.", "Name the folder of annotated sets with --data.");
}
