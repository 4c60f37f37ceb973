using Quipu.Core.Errors;
using Quipu.Neo4j.Sessions;

namespace Quipu.Neo4j.Loading;

/// <summary>
/// Writes batches one after the other, each in a transaction of its own. While the server works on one, the caller makes
/// the next one.
/// </summary>
/// <param name="claim">The claim on the graph, or null to write nothing.</param>
/// <param name="progress">Told after each batch.</param>
/// <param name="stop">Stops between batches and gives up the one under way.</param>
internal sealed class BatchWriter(GraphClaim? claim, IProgress<LoadProgress> progress, CancellationToken stop)
{
    private Task underWay = Task.CompletedTask;
    private LoadStage stage;
    private long written;

    /// <summary>What all batches so far changed.</summary>
    public CypherCounters Counters { get; private set; }

    /// <summary>Begins a step: waits for what is under way, and counts anew.</summary>
    public async Task BeginAsync(LoadStage next)
    {
        await FinishAsync();
        (stage, written) = (next, 0);
        progress.Report(new LoadProgress(stage, 0));
    }

    /// <summary>Writes a batch once the one before is done.</summary>
    /// <param name="text">The statement without its guard.</param>
    /// <param name="rows">The rows; not changed afterwards.</param>
    /// <exception cref="ClaimLostException">Another load has the graph now.</exception>
    public async Task WriteAsync(string text, IReadOnlyList<object?> rows)
    {
        await FinishAsync();
        stop.ThrowIfCancellationRequested();
        if (claim is not null && rows.Count > 0)
            underWay = RunAsync(claim, text, rows);
    }

    /// <summary>Waits until everything is written.</summary>
    public async Task FinishAsync()
    {
        Task last = underWay;
        underWay = Task.CompletedTask;
        await last;
    }

    /// <summary>Waits until nothing is under way, whatever became of it: for when something else went wrong.</summary>
    public async Task SettleAsync() => await underWay.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    private async Task RunAsync(GraphClaim held, string text, IReadOnlyList<object?> rows)
    {
        try
        {
            Counters += await held.WriteAsync(text, "rows", rows, stop);
        }
        catch (QuipuException error) when (error.Code == ErrorCodes.ServerMemory && rows.Count > 1)
        {
            int half = rows.Count / 2;
            await RunAsync(held, text, [.. rows.Take(half)]);
            await RunAsync(held, text, [.. rows.Skip(half)]);
            return;
        }

        written += rows.Count;
        progress.Report(new LoadProgress(stage, written));
    }
}
