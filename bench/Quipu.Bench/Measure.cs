using System.Diagnostics;

namespace Quipu.Bench;

/// <summary>What a piece of work took.</summary>
/// <param name="Wall">From its start to its end.</param>
/// <param name="Processor">Processor time of all threads of the process. On a busy machine this is the figure to compare.</param>
/// <param name="PeakBytes">The largest working set of the process, looked at every 50 milliseconds.</param>
internal sealed record Measure(TimeSpan Wall, TimeSpan Processor, long PeakBytes)
{
    /// <summary>Does the work and measures it, after a collection of what earlier work left.</summary>
    public static (T Result, Measure Measure) Of<T>(Func<T> work)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        long peak = Environment.WorkingSet;
        using var sampler = new Timer(_ => peak = Math.Max(peak, Environment.WorkingSet), null, 50, 50);
        using var process = Process.GetCurrentProcess();
        TimeSpan before = process.TotalProcessorTime;
        long start = Stopwatch.GetTimestamp();
        T result = work();
        TimeSpan wall = Stopwatch.GetElapsedTime(start);
        process.Refresh();
        return (result, new Measure(wall, process.TotalProcessorTime - before, Math.Max(peak, Environment.WorkingSet)));
    }
}
