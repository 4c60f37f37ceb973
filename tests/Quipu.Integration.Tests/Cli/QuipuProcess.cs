using System.Diagnostics;
using System.Text;

namespace Quipu.Integration.Tests.Cli;

/// <summary>The built program, run as a user runs it.</summary>
internal static class QuipuProcess
{
    /// <summary>The answer of one run.</summary>
    /// <param name="Code">The exit code.</param>
    /// <param name="Output">Standard output.</param>
    /// <param name="Errors">Standard error.</param>
    public sealed record Answer(int Code, string Output, string Errors);

    /// <summary>The repository's folder.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>Skips the test, visibly, where the language model is not there.</summary>
    public static void NeedModel()
    {
        if (!File.Exists(Path.Combine(Repository, "models", "quipu-en", "model.onnx")))
            Assert.Ignore("There is no language model in models/quipu-en.");
    }

    /// <summary>Runs the program in a folder.</summary>
    public static Answer Run(string folder, params ReadOnlySpan<string> words) => Finish(Start(folder, words), "");

    /// <summary>Runs the program in a folder with something on standard input.</summary>
    public static Answer RunWith(string input, string folder, params ReadOnlySpan<string> words) => Finish(Start(folder, words), input);

    /// <summary>Starts the program.</summary>
    public static Process Start(string folder, params ReadOnlySpan<string> words)
    {
        string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(host, [Path.Combine(AppContext.BaseDirectory, "quipu.dll"), .. words])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment.Remove("NO_COLOR");
        start.Environment.Remove("QUIPU_DEBUG");
        start.Environment["QUIPU_MODEL"] = Path.Combine(Repository, "models", "quipu-en");
        return Process.Start(start)!;
    }

    /// <summary>Waits for the program to end.</summary>
    public static Answer Finish(Process process, string input)
    {
        using (process)
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new Answer(process.ExitCode, output, errors.Result);
        }
    }

    private static string FindRepository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Quipu.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
