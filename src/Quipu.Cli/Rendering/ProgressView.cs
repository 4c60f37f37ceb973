using Quipu.Pipeline;
using Spectre.Console;

namespace Quipu.Cli.Rendering;

/// <summary>Shows how far a build is: a moving line on a terminal, a plain line now and then in a pipe, nothing if asked to be quiet.</summary>
internal static class ProgressView
{
    /// <summary>How often a plain line is written.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    /// <summary>Runs work and shows its progress.</summary>
    public static T Show<T>(Terminal terminal, bool quiet, Func<IProgress<BuildProgress>, T> work)
    {
        if (quiet)
            return work(new Sink(_ => { }));
        return terminal.IsWatched ? ShowMoving(terminal.Error, work) : work(new Sink(PlainLines(terminal.Error)));
    }

    /// <summary>The state in one line.</summary>
    public static string Words(BuildProgress progress)
    {
        if (progress.Stage != BuildStage.Documents)
            return progress.Stage switch { BuildStage.Resolution => "joining entities", BuildStage.Graph => "building the graph", _ => "storing the graph" };
        string total = progress.Total is { } all ? $" of {Count.Of(all)}" : "";
        string left = progress.Remaining is { } time ? $", {Count.Of(time)} left" : "";
        return $"{Count.Of(progress.Documents)}{total} documents, {Count.Of(progress.Words)} words, {Count.Of((long)progress.WordsPerSecond)} words/s{left}";
    }

    private static T ShowMoving<T>(IAnsiConsole console, Func<IProgress<BuildProgress>, T> work) =>
        console.Progress()
            .AutoClear(true)
            .HideCompleted(true)
            .Columns(new SpinnerColumn(Spinner.Known.Dots), new ProgressBarColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .Start(context =>
            {
                ProgressTask task = context.AddTask("reading");
                task.IsIndeterminate = true;
                return work(new Sink(progress =>
                {
                    task.Description = Words(progress).EscapeMarkup();
                    task.IsIndeterminate = progress.Total is null;
                    task.MaxValue = progress.Total ?? 1;
                    task.Value = progress.Total is null ? 0 : progress.Documents;
                }));
            });

    private static Action<BuildProgress> PlainLines(IAnsiConsole console)
    {
        TimeSpan next = Interval;
        return progress =>
        {
            if (progress.Elapsed < next)
                return;
            next = progress.Elapsed + Interval;
            console.WriteLine(Words(progress));
        };
    }

    private sealed class Sink(Action<BuildProgress> take) : IProgress<BuildProgress>
    {
        public void Report(BuildProgress value) => take(value);
    }
}
