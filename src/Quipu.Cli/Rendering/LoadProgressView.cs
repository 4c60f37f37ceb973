using Quipu.Neo4j.Loading;
using Spectre.Console;

namespace Quipu.Cli.Rendering;

/// <summary>Shows how far a load is: a moving line on a terminal, a plain line now and then in a pipe, nothing if asked to be quiet.</summary>
internal static class LoadProgressView
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    /// <summary>Runs work and shows its progress.</summary>
    public static T Show<T>(Terminal terminal, bool quiet, Func<IProgress<LoadProgress>, T> work)
    {
        if (quiet)
            return work(new Sink(_ => { }));
        return terminal.IsWatched
            ? terminal.Error.Status().Spinner(Spinner.Known.Dots).Start("loading", context => work(new Sink(progress => context.Status(Words(progress).EscapeMarkup()))))
            : work(new Sink(PlainLines(terminal.Error)));
    }

    /// <summary>The state in one line.</summary>
    public static string Words(LoadProgress progress)
    {
        string stage = progress.Stage switch
        {
            LoadStage.Comparison => "comparing with the database",
            LoadStage.Nodes => "writing nodes",
            LoadStage.Relationships => "writing relationships",
            LoadStage.Removal => "removing what the graph no longer has",
            LoadStage.Index => "indexing names",
            _ => "waiting for another load of the same graph",
        };
        return progress.Rows == 0 ? stage : $"{stage}: {Count.Of(progress.Rows)}";
    }

    private static Action<LoadProgress> PlainLines(IAnsiConsole console)
    {
        long last = TimeProvider.System.GetTimestamp();
        return progress =>
        {
            if (progress.Stage != LoadStage.Waiting && TimeProvider.System.GetElapsedTime(last) < Interval)
                return;
            last = TimeProvider.System.GetTimestamp();
            console.WriteLine(Words(progress));
        };
    }

    private sealed class Sink(Action<LoadProgress> take) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value) => take(value);
    }
}
