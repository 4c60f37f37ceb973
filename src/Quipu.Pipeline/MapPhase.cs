using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Reading;
using Quipu.Store;

namespace Quipu.Pipeline;

/// <summary>
/// Runs the map step over all documents: one thread reads, several extract, the caller's collects and commits. The
/// queues between them are short, so memory does not grow with the input. For one run.
/// </summary>
internal sealed class MapPhase(BuildOptions options, MapStage stage, Lazy<GraphStore> store, Action<MapOutcome, int> collect) : IDisposable
{
    private readonly Lock storeLock = new();
    private readonly List<StoredFacts> batch = [];
    private readonly CancellationTokenSource abort = new();

    // How many documents there are, once that is known; 0 where it cannot be known.
    private volatile int total;

    /// <summary>Runs until all is read or <paramref name="stop"/> is set; in both cases all facts extracted are committed.</summary>
    public void Run(CancellationToken stop)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(stop, abort.Token);
        using var work = new BlockingCollection<(MapInput Input, string Hash)>(2 * options.Threads);
        using var done = new BlockingCollection<MapOutcome>(4 * options.Threads);
        Task reader = Start(() => Read(work, done, stopping.Token), work.CompleteAdding);
        Task[] workers = [.. Enumerable.Range(0, options.Threads).Select(_ => Start(() => Extract(work, done, stopping.Token), () => { }))];
        Task[] all = [reader, .. workers];
        Task closing = Task.WhenAll(all).ContinueWith(_ => done.CompleteAdding(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        try
        {
            foreach (MapOutcome outcome in done.GetConsumingEnumerable(CancellationToken.None))
                Collect(outcome);
            Commit();
        }
        finally
        {
            abort.Cancel();
            closing.Wait(CancellationToken.None);
        }

        if (all.FirstOrDefault(task => task.IsFaulted)?.Exception is { } fault)
            ExceptionDispatchInfo.Throw(fault.InnerExceptions[0]);
    }

    /// <inheritdoc/>
    public void Dispose() => abort.Dispose();

    // A fault of one thread stops the others; a stop asked for is no fault.
    private Task Start(Action action, Action finish) => Task.Factory.StartNew(
        () =>
        {
            try
            {
                action();
            }
            catch (OperationCanceledException)
            {
            }
            catch
            {
                abort.Cancel();
                throw;
            }
            finally
            {
                finish();
            }
        },
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);

    private void Read(BlockingCollection<(MapInput Input, string Hash)> work, BlockingCollection<MapOutcome> done, CancellationToken stop)
    {
        total = options.Only?.Count ?? InputReader.Count(options.Inputs, options.Reading, stop) ?? 0;
        foreach (MapInput input in InputReader.Read(options.Inputs, options.Reading).Select(MapInput.Of))
        {
            stop.ThrowIfCancellationRequested();
            if (input.Failure is { } failure)
                done.Add(MapOutcome.Failed(input.FailWith(failure)), abort.Token);
            else if (input.Document is not { } document || options.Only?.Contains(document.Id) == false)
                done.Add(MapOutcome.Skipped, abort.Token);
            else if (Known(document, out string hash) is { } facts)
                done.Add(MapOutcome.Known(facts), abort.Token);
            else
                work.Add((input, hash), stop);
        }
    }

    private void Extract(BlockingCollection<(MapInput Input, string Hash)> work, BlockingCollection<MapOutcome> done, CancellationToken stop)
    {
        foreach ((MapInput input, string hash) in work.GetConsumingEnumerable(stop))
        {
            stage.Prepare();
            done.Add(Extract(input, hash), abort.Token);
        }
    }

    private MapOutcome Extract(MapInput input, string hash)
    {
        (MappedDocument? mapped, DocumentFailure? failure) = stage.TryMap(input);
        return mapped is null
            ? MapOutcome.Failed(failure!)
            : MapOutcome.Read(new StoredFacts(mapped.Facts, hash, stage.Version));
    }

    private DocumentFacts? Known(Document document, out string hash)
    {
        hash = MapStage.HashOf(document);
        lock (storeLock)
            return store.Value.TryGetFacts(document.Id, hash, stage.Version);
    }

    private void Collect(MapOutcome outcome)
    {
        if (outcome.Fresh is { } fresh)
            batch.Add(fresh);
        if (batch.Count >= options.BatchSize)
            Commit();
        collect(outcome, total);
    }

    private void Commit()
    {
        if (batch.Count == 0)
            return;
        lock (storeLock)
            store.Value.PutFacts(batch);
        batch.Clear();
    }
}
