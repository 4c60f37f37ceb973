using System.Security.Cryptography;
using Quipu.Export;
using Quipu.Pipeline;

namespace Quipu.Bench;

/// <summary>A whole build, as <c>quipu build</c> does it: from the file to the committed store, the model's loading included.</summary>
/// <param name="Threads">How many documents were read at once.</param>
/// <param name="Report">What it made.</param>
/// <param name="Measure">What it took.</param>
/// <param name="GraphHash">A hash of the exported graph, to see that every build made the same.</param>
internal sealed record WholeBuild(int Threads, BuildReport Report, Measure Measure, string GraphHash)
{
    /// <summary>Words a second.</summary>
    public double WordsPerSecond => Report.Words / Measure.Wall.TotalSeconds;

    /// <summary>Words a second of processor time.</summary>
    public double WordsPerProcessorSecond => Report.Words / Measure.Processor.TotalSeconds;

    /// <summary>Builds the graph of a file in an empty folder.</summary>
    public static WholeBuild Run(string input, string modelFolder, int threads, string folder)
    {
        Directory.CreateDirectory(folder);
        var options = new BuildOptions([input], Path.Combine(folder, "bench.db"), modelFolder) { Threads = threads };
        (BuildReport report, Measure measure) = Measure.Of(() =>
            new BuildPipeline(TimeProvider.System).Run(options, new Progress<BuildProgress>(), CancellationToken.None));
        string exported = Path.Combine(folder, "graph.jsonl");
        GraphExport.Write("jsonl", report.Graph!, exported, new ExportOptions());
        return new WholeBuild(threads, report, measure, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(exported))));
    }
}
