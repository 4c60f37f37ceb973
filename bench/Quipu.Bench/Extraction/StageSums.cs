using System.Diagnostics;

namespace Quipu.Bench.Extraction;

/// <summary>What the stages of an extraction took.</summary>
internal sealed class StageSums
{
    private readonly Dictionary<string, StageSum> sums = new(StringComparer.Ordinal);
    private readonly List<string> names = [];

    /// <summary>The stages in the order in which they first ran.</summary>
    public IEnumerable<(string Name, StageSum Sum)> All => names.Select(name => (name, sums[name]));

    /// <summary>All stages together.</summary>
    public StageSum Total => sums.Values.Aggregate(default(StageSum), (left, right) => left + right);

    /// <summary>What one stage took.</summary>
    public StageSum this[string name] => sums[name];

    /// <summary>Does a stage's work on one document. The result must be complete: what is enumerated later is not measured.</summary>
    public T Run<T>(string name, Func<T> work)
    {
        if (!sums.ContainsKey(name))
            names.Add(name);
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        TimeSpan processor = Environment.CpuUsage.TotalTime;
        T result = work();
        processor = Environment.CpuUsage.TotalTime - processor;
        TimeSpan wall = Stopwatch.GetElapsedTime(start);
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        sums[name] = sums.GetValueOrDefault(name) + new StageSum(wall, processor, bytes);
        return result;
    }
}
