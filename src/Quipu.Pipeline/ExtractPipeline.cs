using System.Collections.Immutable;
using Quipu.Core.Errors;
using Quipu.Export.Extract;
using Quipu.Reading;

namespace Quipu.Pipeline;

/// <summary>Reads documents and writes what each of them says, in the order of the input, before anything is merged.</summary>
public sealed class ExtractPipeline
{
    private readonly Func<ExtractOptions, MapStage> openStage;

    /// <summary>Makes a pipeline.</summary>
    public ExtractPipeline()
        : this(options => MapStage.Over(options.ModelFolder, options.Vocabulary, options.Schema, options.Sentences, options.Open, options.Facts, options.MinConfidence))
    {
    }

    internal ExtractPipeline(Func<ExtractOptions, MapStage> openStage) => this.openStage = openStage;

    /// <summary>Extracts. A document that fails is reported, the others go on.</summary>
    /// <param name="options">What and how.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="stop">Stops after the documents in work.</param>
    /// <exception cref="QuipuException">The model is missing or damaged, or an option is wrong.</exception>
    public ExtractReport Run(ExtractOptions options, ExtractWriter writer, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(writer);
        using MapStage stage = openStage(options);
        ImmutableArray<DocumentFailure>.Builder failures = ImmutableArray.CreateBuilder<DocumentFailure>();
        var documents = 0;
        IEnumerable<MapInput> inputs = InputReader.Read(options.Inputs, options.Reading).Select(MapInput.Of);
        if (options.Sentences)
            inputs = SentenceLines.Of(inputs);
        foreach ((MappedDocument? mapped, DocumentFailure? failure) in InOrder(inputs, stage, options.Threads, stop))
        {
            if (failure is not null)
                failures.Add(failure);
            if (mapped is null)
                continue;
            writer.Write(mapped.Annotated, mapped.Facts, mapped.Open);
            documents++;
        }

        return new ExtractReport(documents, failures.DrainToImmutable(), stop.IsCancellationRequested);
    }

    // A short queue of running tasks, emptied from its head: parallel, in order, and bounded in memory.
    private static IEnumerable<(MappedDocument? Mapped, DocumentFailure? Failure)> InOrder(
        IEnumerable<MapInput> inputs, MapStage stage, int threads, CancellationToken stop)
    {
        using var seats = new SemaphoreSlim(threads);
        var running = new Queue<Task<(MappedDocument?, DocumentFailure?)>>();
        foreach (MapInput input in inputs.TakeWhile(_ => !stop.IsCancellationRequested))
        {
            if (input.Document is not null)
                stage.Prepare();
            running.Enqueue(Task.Run(() => Map(input, stage, seats), CancellationToken.None));
            if (running.Count >= 4 * threads)
                yield return running.Dequeue().GetAwaiter().GetResult();
        }

        while (running.TryDequeue(out Task<(MappedDocument?, DocumentFailure?)>? task))
            yield return task.GetAwaiter().GetResult();
    }

    private static (MappedDocument? Mapped, DocumentFailure? Failure) Map(MapInput input, MapStage stage, SemaphoreSlim seats)
    {
        if (input.Document is null)
            return (null, input.Failure is { } error ? input.FailWith(error) : null);
        seats.Wait(CancellationToken.None);
        try
        {
            return stage.TryMap(input);
        }
        finally
        {
            seats.Release();
        }
    }
}
