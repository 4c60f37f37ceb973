using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Graph.Building;
using Quipu.Resolution;
using Quipu.Store;

namespace Quipu.Pipeline;

/// <summary>One run of a build, step by step.</summary>
internal sealed class BuildRun(
    BuildOptions options,
    MapStage stage,
    Lazy<GraphStore> store,
    IProgress<BuildProgress> progress,
    TimeProvider time)
{
    private readonly BuildTally tally = new();
    private int total;
    private readonly long started = time.GetTimestamp();

    /// <summary>Runs all steps.</summary>
    public BuildReport Run(CancellationToken stop)
    {
        using (var map = new MapPhase(options, stage, store, Take))
            map.Run(stop);
        TimeSpan mapped = time.GetElapsedTime(started);
        ImmutableArray<DocumentFacts> facts = tally.Facts;
        BuildReport report = tally.Report(new StageTimes(mapped, default, default, default));
        if (stop.IsCancellationRequested)
            return report with { Stopped = true };
        return facts.IsEmpty ? report : Reduce(facts, report);
    }

    private BuildReport Reduce(ImmutableArray<DocumentFacts> facts, BuildReport report)
    {
        (EntityResolution resolution, TimeSpan resolved) = Timed(BuildStage.Resolution, () => EntityResolver.Resolve(facts));
        (GraphBuildResult built, TimeSpan joined) = Timed(BuildStage.Graph, () => GraphBuilder.Build(facts, resolution, stage.Edges));
        (_, TimeSpan stored) = Timed(BuildStage.Store, () => Keep(facts, built.Graph));
        return report with
        {
            Graph = built.Graph,
            RelationsKept = built.Graph.Relationships.Sum(relationship => (long)relationship.Support),
            DroppedByGraph = built.Dropped,
            Times = report.Times with { Resolution = resolved, Graph = joined, Store = stored },
        };
    }

    private int Keep(ImmutableArray<DocumentFacts> facts, KnowledgeGraph graph)
    {
        store.Value.WriteGraph(graph);
        return store.Value.RemoveFactsExcept([.. facts.Select(document => document.DocumentId)]);
    }

    private void Take(MapOutcome outcome, int all)
    {
        tally.Add(outcome);
        total = all;
        Say(BuildStage.Documents);
    }

    private (T Result, TimeSpan Time) Timed<T>(BuildStage at, Func<T> step)
    {
        Say(at);
        long from = time.GetTimestamp();
        T result = step();
        return (result, time.GetElapsedTime(from));
    }

    private void Say(BuildStage at) =>
        progress.Report(new BuildProgress(at, tally.Documents, total > 0 ? total : null, tally.WordsRead, time.GetElapsedTime(started)));
}
