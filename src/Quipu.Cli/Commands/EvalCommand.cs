using System.CommandLine;

namespace Quipu.Cli.Commands;

/// <summary><c>quipu eval</c>: how good the answers are, measured.</summary>
internal static class EvalCommand
{
    /// <summary>The command with one subcommand a data set.</summary>
    public static Command Create(Terminal terminal, CancellationToken stop) =>
        new("eval", "Measure how good the answers are.") { EvalSeedsCommand.Create(terminal, stop), EvalEdgesCommand.Create(terminal, stop) };
}
