using System.Text;
using Spectre.Console;

namespace Quipu.Cli;

/// <summary>
/// Where the program speaks: answers go to standard output, progress and errors to standard error. Piped output has
/// neither colours nor line breaks of its own.
/// </summary>
/// <param name="Output">For answers.</param>
/// <param name="Error">For progress and errors.</param>
internal sealed record Terminal(IAnsiConsole Output, IAnsiConsole Error)
{
    private const int Unlimited = 1_000_000;

    /// <summary>Opens standard input.</summary>
    public Func<Stream> OpenInput { get; init; } = Console.OpenStandardInput;

    /// <summary>Opens standard output for bytes.</summary>
    public Func<Stream> OpenOutput { get; init; } = Console.OpenStandardOutput;

    /// <summary>Asks for something that must not be shown; null where nobody can be asked.</summary>
    public Func<string, string?> AskSecret { get; init; } = _ => null;

    /// <summary>Whether a person watches the progress.</summary>
    public bool IsWatched { get; init; }

    /// <summary>Whether errors come with all that a developer needs (<c>QUIPU_DEBUG=1</c>).</summary>
    public bool IsDebugging { get; init; }

    /// <summary>For answers that are not laid out, such as JSON.</summary>
    public TextWriter Plain => Output.Profile.Out.Writer;

    /// <summary>The terminal of this process.</summary>
    public static Terminal OfProcess()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        IAnsiConsole error = Over(Console.Error, Console.IsErrorRedirected);
        bool canAsk = !Console.IsErrorRedirected && !Console.IsInputRedirected;
        return new Terminal(Over(Console.Out, Console.IsOutputRedirected), error)
        {
            AskSecret = question => canAsk ? error.Prompt(new TextPrompt<string>(question).Secret(mask: null)) : null,
            IsWatched = !Console.IsErrorRedirected,
            IsDebugging = Environment.GetEnvironmentVariable("QUIPU_DEBUG") == "1",
        };
    }

    private static IAnsiConsole Over(TextWriter writer, bool isRedirected)
    {
        bool colourless = isRedirected || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isRedirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = colourless ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = isRedirected ? InteractionSupport.No : InteractionSupport.Detect,
        });
        if (isRedirected)
            console.Profile.Width = Unlimited;
        return console;
    }
}
