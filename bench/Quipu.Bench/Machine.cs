using System.Globalization;
using System.Runtime.InteropServices;

namespace Quipu.Bench;

/// <summary>What a measurement was made on, in words: the processor, never the machine's name.</summary>
/// <param name="Processor">The processor's model.</param>
/// <param name="Processors">How many of them the program may use.</param>
/// <param name="Load">How many tasks ran or waited to run in the last minute before, or null where the system does not say.</param>
internal sealed record Machine(string Processor, int Processors, double? Load)
{
    /// <summary>This machine, now.</summary>
    public static Machine Here() => new(
        LineOf("/proc/cpuinfo", "model name")?.Split(':')[1].Trim() ?? "unknown processor",
        Environment.ProcessorCount,
        LineOf("/proc/loadavg", "") is { } load ? double.Parse(load.Split(' ')[0], CultureInfo.InvariantCulture) : null);

    /// <summary>The processor's model as part of a file name.</summary>
    public string FileName => string.Join('-', Processor.ToLowerInvariant().Split([' ', '(', ')', '@', '/', ',', '.'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>How busy it was, as a sentence.</summary>
    public string Busy => Load switch
    {
        null => "How busy the machine was is not known.",
        < 0.5 => "The machine was quiet.",
        { } load => string.Create(CultureInfo.InvariantCulture, $"**The machine was busy with other work:** before the start {load:N1} tasks ran or waited for {Processors} processors. Wall times and words/s are those of a share of the machine; processor time is less disturbed."),
    };

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Processor}, {Processors} processors, {RuntimeInformation.OSArchitecture}, {RuntimeInformation.FrameworkDescription}";

    private static string? LineOf(string file, string start) =>
        File.Exists(file) ? File.ReadLines(file).FirstOrDefault(line => line.StartsWith(start, StringComparison.Ordinal)) : null;
}
