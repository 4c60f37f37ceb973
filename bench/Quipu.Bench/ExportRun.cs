using System.Globalization;
using System.Text;
using Quipu.Export;
using Quipu.Graph.Content;

namespace Quipu.Bench;

/// <summary>An export of a generated graph.</summary>
/// <param name="Format">The format.</param>
/// <param name="Edges">How many edges the graph has.</param>
/// <param name="Measure">What it took, the making of the graph included.</param>
/// <param name="Bytes">What was written.</param>
internal sealed record ExportRun(string Format, int Edges, Measure Measure, long Bytes)
{
    /// <summary>Exports without a layout.</summary>
    public static ExportRun Of(string format, int edges, string folder)
    {
        string path = Path.Combine(folder, "export." + format);
        GraphContent graph = new GeneratedGraph(edges).Content();
        (ExportReport report, Measure measure) = Measure.Of(() => GraphExport.Write(format, graph, path, new ExportOptions { WithLayout = false }));
        return new ExportRun(format, edges, measure, report.Files.Sum(file => new FileInfo(file.Path).Length));
    }

    /// <summary>Going through the generated edges and nothing else: a part of every figure.</summary>
    public static Measure Generation(int edges) => Measure.Of(() => new GeneratedGraph(edges).Content().Edges.Sum(edge => edge.Support)).Measure;

    /// <summary>The record as a Markdown file.</summary>
    public static string Record(Machine machine, DateOnly day, Measure generation, IReadOnlyList<ExportRun> runs)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Speed of exports, {day:yyyy-MM-dd}\n\n{machine}. {machine.Busy}\n\n");
        text.Append("    dotnet run --project bench/Quipu.Bench -c Release -- exports\n\n");
        text.Append("Generated graphs with a third as many nodes as edges, quotes of about 130 characters, made while they are written, as from a store; no layout. ");
        text.Append(CultureInfo.InvariantCulture, $"Of these times, going once through {runs.Max(run => run.Edges):N0} generated edges takes {generation.Processor.TotalSeconds:N1} s of processor time.\n\n");
        text.Append("| format | edges | wall time | processor time | peak memory | written |\n|---|---|---|---|---|---|\n");
        foreach (ExportRun run in runs)
            text.Append(CultureInfo.InvariantCulture, $"| {run.Format} | {run.Edges:N0} | {run.Measure.Wall.TotalSeconds:N1} s | {run.Measure.Processor.TotalSeconds:N1} s | {run.Measure.PeakBytes / 1048576.0:N0} MiB | {run.Bytes / 1048576.0:N0} MiB |\n");
        return text.ToString();
    }
}
