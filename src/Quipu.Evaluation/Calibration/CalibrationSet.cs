using System.Collections.Immutable;
using System.Globalization;
using Quipu.Evaluation.Carb;
using Quipu.Evaluation.Edges;
using Quipu.Evaluation.KnowledgeNet;
using Quipu.Evaluation.Names;
using Quipu.Evaluation.Scorecard;
using Quipu.Evaluation.Treebanks;

namespace Quipu.Evaluation.Calibration;

/// <summary>Whether of the relations, arcs and names that are given some confidence just that share is right, on other sets.</summary>
internal sealed class CalibrationSet : IEvaluationSet
{
    private static readonly ImmutableArray<IEvaluationSet> Sets =
        [new CarbSet(), new KnowledgeNetSet(), new EdgesSet(), new TreebankSet("ud-ewt", "ud-ewt"), new TreebankSet("gum", "gum-open"), new EdgesNamesSet()];

    /// <inheritdoc/>
    public string Name => "calibration";

    /// <inheritdoc/>
    public IReadOnlyList<string> Files => [.. Sets.SelectMany(set => set.Files).Distinct()];

    /// <inheritdoc/>
    public SetResult Evaluate(Workbench bench)
    {
        SetResult[] results = [.. Sets.Select(bench.ResultOf)];
        return new SetResult(Name, [.. results.SelectMany(FiguresOf)], []) { Words = results.Sum(result => result.Words) };
    }

    private static IEnumerable<Figure> FiguresOf(SetResult result)
    {
        int half = result.Judged.Length / 2;
        var all = new Reliability(result.Judged);
        yield return ErrorOf($"{result.Set}: error", all);
        yield return ErrorOf($"{result.Set}: error, first half", new Reliability(result.Judged[..half]));
        yield return ErrorOf($"{result.Set}: error, second half", new Reliability(result.Judged[half..]));
        foreach (ReliabilityBin bin in all.Bins)
        {
            CultureInfo culture = CultureInfo.InvariantCulture;
            yield return new Figure(
                string.Create(culture, $"{result.Set}: right of {bin.From:0.0} to {bin.From + 0.1:0.0}"),
                bin.Right,
                string.Create(culture, $"{bin.Answers:#,0} answers, mean confidence {bin.Confidence:0.000}"));
        }
    }

    private static Figure ErrorOf(string measure, Reliability reliability) =>
        new(measure, reliability.ExpectedError, string.Create(CultureInfo.InvariantCulture, $"{reliability.Answers:#,0} answers"));
}
