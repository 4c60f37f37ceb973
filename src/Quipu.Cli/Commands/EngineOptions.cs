using System.CommandLine;
using Quipu.Pipeline;

namespace Quipu.Cli.Commands;

/// <summary>The options of commands that run the language engine.</summary>
internal sealed class EngineOptions
{
    private readonly Option<string?> model = new("--model")
    {
        Description = "The language model: base (the default), small (faster, less exact), or another's name or path; QUIPU_MODEL names one for all commands.",
        HelpName = "NAME",
    };

    private readonly Option<int> threads = new("--threads")
    {
        Description = "How many documents to read at once; the result does not depend on it.",
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    /// <summary>Gives the command these options.</summary>
    public void AddTo(Command command)
    {
        command.Add(model);
        command.Add(threads);
    }

    /// <summary>How many threads to use.</summary>
    public int Threads(ParseResult parsed) => Usage.AtLeast(1, parsed.GetValue(threads), "--threads");

    /// <summary>The model's folder.</summary>
    public string ModelFolder(ParseResult parsed) => ModelFolders.Find(parsed.GetValue(model));
}
