using System.Globalization;
using System.Text;
using Quipu.Pipeline;

namespace Quipu.Bench;

/// <summary>A measurement as a Markdown file.</summary>
/// <param name="Machine">On what it was made.</param>
/// <param name="Articles">How many articles were built.</param>
/// <param name="Model">The model that was asked for, or null for the one that is used where none is named.</param>
/// <param name="Builds">The whole builds.</param>
/// <param name="Stages">The steps one by one.</param>
internal sealed record Record(Machine Machine, int Articles, string? Model, IReadOnlyList<WholeBuild> Builds, StageRun Stages)
{
    /// <summary>The text of the record.</summary>
    /// <param name="day">The day of the measurement.</param>
    public string Text(DateOnly day)
    {
        BuildReport report = Builds[0].Report;
        var text = new StringBuilder();
        Line(text, $"# Speed of a whole build, {day:yyyy-MM-dd}");
        Line(text, $"");
        Line(text, $"{Machine}. {Machine.Busy}");
        Line(text, $"");
        Line(text, $"    dotnet run --project bench/Quipu.Bench -c Release -- {Articles}{(Model is null ? "" : " --model " + Model)}");
        Line(text, $"");
        Line(text, $"The first {Articles:N0} articles of enwiki-2018 that have text: {report.Words:N0} words, {report.Sentences:N0} sentences → {report.Graph!.Entities.Length:N0} entities, {report.Graph.Relationships.Length:N0} relationships, {report.RelationsKept:N0} statements. From the file to the committed store, the model's loading included, after a build of 20 articles to warm up. The builds {(IsSame() ? "made the same graph, byte for byte" : "MADE DIFFERENT GRAPHS")}.");
        Line(text, $"");
        Line(text, $"| threads | words/s | words per second of processor time | wall time | processor time | peak memory |");
        Line(text, $"|---|---|---|---|---|---|");
        foreach (WholeBuild build in Builds)
            Line(text, $"| {build.Threads} | {build.WordsPerSecond:N0} | {build.WordsPerProcessorSecond:N0} | {build.Measure.Wall.TotalSeconds:N1} s | {build.Measure.Processor.TotalSeconds:N1} s | {build.Measure.PeakBytes / 1048576.0:N0} MiB |");
        Line(text, $"");
        AddStages(text);
        return text.ToString();
    }

    /// <summary>Whether all builds made the same graph.</summary>
    public bool IsSame() => Builds.All(build => build.GraphHash == Builds[0].GraphHash);

    private void AddStages(StringBuilder text)
    {
        double total = Stages.Stages.Sum(stage => stage.Time.TotalSeconds);
        Line(text, $"One step after the other, each over all articles, on one thread:");
        Line(text, $"");
        Line(text, $"| step | time | share |");
        Line(text, $"|---|---|---|");
        foreach (Stage stage in Stages.Stages)
            Line(text, $"| {stage.Name} | {stage.Time.TotalSeconds:N2} s | {stage.Time.TotalSeconds / total:P1} |");
        Line(text, $"| all | {total:N2} s | |");
        Line(text, $"");
        Line(text, $"The network alone, a part of *language*, takes {Stages.Network.TotalSeconds:N2} s over the same sentences: {Builds[0].Report.Words / Stages.Network.TotalSeconds:N0} words/s, {1 - (Stages.Network.TotalSeconds / total):P1} of the time is spent outside it.");
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
