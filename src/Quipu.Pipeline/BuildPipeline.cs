using Quipu.Core.Errors;
using Quipu.Store;

namespace Quipu.Pipeline;

/// <summary>
/// Builds the graph of a set of documents: reads them, takes known facts from the store and extracts the others,
/// joins entities, builds the graph and stores it. The result depends on nothing but the set of documents and the
/// engine: not on order, threads, earlier builds or the clock.
/// </summary>
public sealed class BuildPipeline
{
    private readonly TimeProvider time;
    private readonly Func<BuildOptions, MapStage> openStage;

    /// <summary>Makes a pipeline.</summary>
    /// <param name="time">The clock for progress and timings.</param>
    public BuildPipeline(TimeProvider time)
        : this(time, options => MapStage.Over(options.ModelFolder, options.Vocabulary, options.Schema, minConfidence: options.MinConfidence))
    {
    }

    internal BuildPipeline(TimeProvider time, Func<BuildOptions, MapStage> openStage)
    {
        this.time = time;
        this.openStage = openStage;
    }

    /// <summary>
    /// Builds. A document that fails is reported, the others go on. When stopped, everything read so far is committed
    /// and the report says so. If no document can be read at all, the store keeps the graph that it had.
    /// </summary>
    /// <param name="options">What and how.</param>
    /// <param name="progress">Told after every document and at every step; on the caller's thread.</param>
    /// <param name="stop">Stops the build cleanly.</param>
    /// <exception cref="QuipuException">The model or the store is missing, damaged, of another version or unwritable, or an option is wrong.</exception>
    public BuildReport Run(BuildOptions options, IProgress<BuildProgress> progress, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(progress);
        using MapStage stage = openStage(options);
        var store = new Lazy<GraphStore>(() => GraphStore.Create(options.StorePath));
        try
        {
            return new BuildRun(options, stage, store, progress, time).Run(stop);
        }
        finally
        {
            if (store.IsValueCreated)
                store.Value.Dispose();
        }
    }
}
