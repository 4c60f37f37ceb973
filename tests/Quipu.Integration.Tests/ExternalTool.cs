using System.Diagnostics;

namespace Quipu.Integration.Tests;

/// <summary>Programs outside the project that check what it writes. Tests are skipped, visibly, where one is missing.</summary>
internal static class ExternalTool
{
    /// <summary>A file of the folder <c>shared</c> beside the repository, or of the folder that <c>QUIPU_SHARED</c> names.</summary>
    public static string Shared(params ReadOnlySpan<string> parts)
    {
        string path = SharedFolder(parts);
        if (!File.Exists(path))
            Assert.Ignore($"There is no {string.Join('/', parts.ToArray())} in {SharedFolder()}.");
        return path;
    }

    /// <summary>A folder beside the repository, which need not be there.</summary>
    public static string SharedFolder(params ReadOnlySpan<string> parts) =>
        Path.Combine([Environment.GetEnvironmentVariable("QUIPU_SHARED") ?? Path.Combine(Repository(), "..", "shared"), .. parts]);

    /// <summary>Runs a program to its end.</summary>
    public static (int ExitCode, string Output, string Errors) Run(string program, params ReadOnlySpan<string> arguments)
    {
        using var process = new Process { StartInfo = new ProcessStartInfo(program, arguments.ToArray()) { RedirectStandardOutput = true, RedirectStandardError = true } };
        process.Start();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }

    /// <summary>A text as it comes out of a file: what XML cannot hold is replaced; in elements every line end is LF.</summary>
    public static string AsXml(string text, string format)
    {
        string shown = string.Concat(text.EnumerateRunes().Select(rune =>
            rune.Value is 0 or 7 or 0x1F or 0xFFFE or 0xFFFF ? "\uFFFD" : rune.ToString()));
        return format == "graphml" ? shown.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : shown;
    }

    private static string Repository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Quipu.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
