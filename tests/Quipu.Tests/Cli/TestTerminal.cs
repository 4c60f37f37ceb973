using Quipu.Cli;
using Spectre.Console.Testing;

namespace Quipu.Tests.Cli;

/// <summary>A terminal that keeps what is written to it.</summary>
internal sealed class TestTerminal : IDisposable
{
    private readonly TestConsole output = new() { Profile = { Width = 1000 } };
    private readonly TestConsole error = new() { Profile = { Width = 1000 } };
    private readonly MemoryStream bytes = new();

    public TestTerminal() => Terminal = new Terminal(output, error)
    {
        OpenInput = () => new MemoryStream(),
        OpenOutput = () => bytes,
    };

    public Terminal Terminal { get; init; }

    public string Output => output.Output;

    public string Error => error.Output;

    public int Run(params string[] words) => CommandLine.Run(words, Terminal, CancellationToken.None);

    public void Dispose()
    {
        output.Dispose();
        error.Dispose();
        bytes.Dispose();
    }
}
