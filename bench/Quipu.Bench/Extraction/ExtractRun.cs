using System.Globalization;
using System.Text;
using Quipu.Core.Text;
using Quipu.Export.Extract;
using Quipu.Pipeline;
using Quipu.Reading;

namespace Quipu.Bench.Extraction;

/// <summary><c>quipu extract --format conllu</c> on one thread: as a whole, and stage by stage.</summary>
/// <param name="Words">The words read.</param>
/// <param name="Sentences">Their sentences.</param>
/// <param name="Whole">The whole, the model's loading included.</param>
/// <param name="Stages">The stages.</param>
/// <param name="Parts">Parts of the decoding.</param>
/// <param name="IsSame">Whether both ways wrote the same bytes.</param>
internal sealed record ExtractRun(int Words, int Sentences, Measure Whole, StageSums Stages, StageSums Parts, bool IsSame)
{
    private const string Format = "conllu";

    /// <summary>Extracts a file both ways, after another to warm up.</summary>
    public static ExtractRun Of(string input, string warmUp, string modelFolder)
    {
        using var stages = new ExtractStages(modelFolder);
        WholeOf(warmUp, modelFolder);
        ByStages(warmUp, stages);
        (byte[] whole, Measure measure) = Measure.Of(() => WholeOf(input, modelFolder));
        stages.Reset();
        byte[] written = ByStages(input, stages);
        return new ExtractRun(stages.Read.Words, stages.Read.Sentences, measure, stages.Stages, stages.Parts, whole.AsSpan().SequenceEqual(written));
    }

    /// <summary>The record as a Markdown file.</summary>
    public string Record(Machine machine, DateOnly day, int articles, string? model)
    {
        TimeSpan total = Stages.Total.Processor;
        var text = new StringBuilder();
        Line(text, $"# Speed of the stages of `quipu extract --format conllu`, {day:yyyy-MM-dd}\n");
        Line(text, $"{machine}. {machine.Busy}\n");
        Line(text, $"    dotnet run --project bench/Quipu.Bench -c Release -- extract {articles}{(model is null ? "" : " --model " + model)}\n");
        Line(text, $"The first {articles:N0} articles of enwiki-2018 that have text: {Words:N0} words with punctuation, {Sentences:N0} sentences, on one thread, after 20 other articles to warm up. {(IsSame ? "Whole and stages wrote the same bytes." : "WHOLE AND STAGES WROTE DIFFERENT BYTES.")}\n");
        Table(text, "stage", [.. Stages.All, ("all", Stages.Total)], total);
        Line(text, $"\nThe network takes {Stages[ExtractStages.Network].Processor / total:P1} of the processor time of all stages. Parts of *decoding*, done once more by themselves; the rest of it is tags, lemmas, relations and the states for the relation network:\n");
        Table(text, "part", Parts.All, total);
        Line(text, $"\nThe whole, from the file to the last line, the model's loading included: {Whole.Wall.TotalSeconds:N1} s, {Whole.Processor.TotalSeconds:N1} s of processor time, {Words / Whole.Processor.TotalSeconds:N0} words per second of it, at most {Whole.PeakBytes / 1048576.0:N0} MiB.");
        return text.ToString();
    }

    private static byte[] WholeOf(string input, string modelFolder)
    {
        using var output = new MemoryStream();
        new ExtractPipeline().Run(new ExtractOptions([input], modelFolder) { Facts = false }, new ExtractWriter(Format, output), CancellationToken.None);
        return output.ToArray();
    }

    private static byte[] ByStages(string input, ExtractStages stages)
    {
        using var output = new MemoryStream();
        var writer = new ExtractWriter(Format, output);
        List<Document> documents = stages.Stages.Run("reading", () => InputReader.Read([input], new ReadingOptions()).Select(result => result.Document).OfType<Document>().ToList());
        foreach (Document document in documents)
            stages.Run(document, writer);
        return output.ToArray();
    }

    private void Table(StringBuilder text, string title, IEnumerable<(string Name, StageSum Sum)> rows, TimeSpan total)
    {
        Line(text, $"| {title} | wall time | processor time | share | words per second of it | bytes allocated a word |");
        Line(text, $"|---|---|---|---|---|---|");
        foreach ((string name, StageSum sum) in rows)
            Line(text, $"| {name} | {sum.Wall.TotalSeconds:N2} s | {sum.Processor.TotalSeconds:N2} s | {sum.Processor / total:P1} | {Words / sum.Processor.TotalSeconds:N0} | {(double)sum.Bytes / Words:N0} |");
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
