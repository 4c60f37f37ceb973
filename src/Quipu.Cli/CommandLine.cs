using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Quipu.Cli.Commands;
using Quipu.Cli.Rendering;
using Quipu.Core.Errors;

namespace Quipu.Cli;

/// <summary>The whole command line: from words to an exit code. No exception leaves it.</summary>
internal static class CommandLine
{
    /// <summary>All commands.</summary>
    public static RootCommand Create(Terminal terminal, CancellationToken stop) =>
        new("Text in, a knowledge graph out that can be checked.")
        {
            BuildCommand.Create(terminal, stop),
            NeighboursCommand.Create(terminal, stop),
            ShowCommand.Create(terminal, stop),
            SearchCommand.Create(terminal, stop),
            PathCommand.Create(terminal, stop),
            StatsCommand.Create(terminal, stop),
            ExportCommand.Create(terminal),
            LoadCommand.Create(terminal, stop),
            ExtractCommand.Create(terminal, stop),
            EvalCommand.Create(terminal, stop),
        };

    /// <summary>Does what the words say.</summary>
    /// <returns>A code of <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> words, Terminal terminal, CancellationToken stop)
    {
        try
        {
            // No response files: '@' is a letter like any other at the start of a name.
            ParseResult parsed = Create(terminal, stop).Parse(words, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Action is ParseErrorAction)
                throw Misused(parsed, string.Join(' ', parsed.Errors.Select(error => error.Message)));
            if (UnknownOption(parsed) is { } unknown)
                throw Misused(parsed, $"There is no option '{unknown}'.");
            return parsed.Invoke(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                Output = terminal.Plain,
                Error = terminal.Error.Profile.Out.Writer,
                ProcessTerminationTimeout = null,
            });
        }
        catch (QuipuException error)
        {
            ErrorView.Write(error, terminal);
            return ExitCode.Of(error.Code);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Stopped;
        }
        catch (Exception error)
        {
            ErrorView.WriteBug(error, terminal);
            return ExitCode.Internal;
        }
    }

    // An argument would swallow a misspelt option. Only after '--' may a word start with '-'.
    private static string? UnknownOption(ParseResult parsed) => parsed.Tokens
        .TakeWhile(token => token.Type != TokenType.DoubleDash)
        .Where(token => token.Type == TokenType.Argument && token.Value is ['-', not (>= '0' and <= '9'), ..])
        .Select(token => token.Value)
        .FirstOrDefault();

    private static QuipuException Misused(ParseResult parsed, string what)
    {
        string names = "";
        for (CommandResult? command = parsed.CommandResult; command?.Parent is not null; command = command.Parent as CommandResult)
            names = $" {command.Command.Name}{names}";
        return new QuipuException(ErrorCodes.UsageInvalid, what, $"'quipu{names} --help' shows what it takes.");
    }
}
