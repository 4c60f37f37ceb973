using Quipu.Core.Errors;
using Spectre.Console;

namespace Quipu.Cli.Rendering;

/// <summary>Errors as people read them: the code, what happened, what to do.</summary>
internal static class ErrorView
{
    /// <summary>Writes an error.</summary>
    public static void Write(QuipuException error, Terminal terminal)
    {
        terminal.Error.MarkupLineInterpolated($"[red]{error.Code}[/] {error.What}");
        terminal.Error.MarkupLineInterpolated($"      {error.Advice}");
        if (terminal.IsDebugging)
            terminal.Error.WriteLine(error.ToString());
    }

    /// <summary>Writes a bug: without its stack, which helps no user.</summary>
    public static void WriteBug(Exception error, Terminal terminal)
    {
        terminal.Error.MarkupLineInterpolated($"[red]{ErrorCodes.Internal}[/] Quipu has a bug: {error.GetType().Name}: {error.Message}");
        terminal.Error.WriteLine("      Please report it with what you did. QUIPU_DEBUG=1 shows where it happened.");
        if (terminal.IsDebugging)
            terminal.Error.WriteLine(error.ToString());
    }
}
