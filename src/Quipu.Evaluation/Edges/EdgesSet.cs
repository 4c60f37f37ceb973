using System.Globalization;
using Quipu.Evaluation.Scorecard;
using Quipu.Reading;

namespace Quipu.Evaluation.Edges;

/// <summary>Whole edges on completely annotated passages.</summary>
/// <param name="part">The part: <c>dev</c> to measure, <c>train</c> to tune on.</param>
internal sealed class EdgesSet(string part = "dev") : IEvaluationSet
{
    /// <inheritdoc/>
    public string Name => part == "dev" ? "edges" : "edges-" + part;

    /// <inheritdoc/>
    public IReadOnlyList<string> Files => [$"edges/{part}.jsonl"];

    /// <inheritdoc/>
    public SetResult Evaluate(Workbench bench)
    {
        var scorer = new EdgesScorer();
        IReadOnlyList<Answer<EdgesDocument>> answers = bench.Answer(
            EdgesDocument.Read(bench.PathOf(Files[0])),
            gold => InputReader.OfText(gold.Id, gold.Text) with { Date = gold.Date is { } date ? DateOnly.Parse(date, CultureInfo.InvariantCulture) : null });
        (EdgesDocument Gold, EdgesResult Result)[] results = [.. answers.Select(answer => (answer.Gold, scorer.Score(answer.Gold, answer.Facts)))];
        EdgesScore score = results.Aggregate(default(EdgesScore), (sum, item) => sum + item.Result.Score);
        return new SetResult(Name, [.. Figures(score), .. Precisions(results.SelectMany(item => item.Result.Extractors))], [.. results.SelectMany(item => Findings(item.Gold, item.Result))])
        {
            Words = answers.Sum(answer => answer.Facts.Words),
            Judged = [.. results.SelectMany(item => item.Result.Judged)],
        };
    }

    private static IEnumerable<Figure> Figures(EdgesScore score) =>
    [
        new("F1", score.F1, Text($"{score.Right:#,0} right of {score.Said:#,0} said, {score.Found:#,0} found of {score.Gold:#,0} gold")),
        new("precision", score.Precision, ""),
        new("recall", score.Recall, ""),
        new("F1 with status", score.StatusF1, Text($"{score.FoundWithStatus:#,0} found with their status")),
        new("backward", score.Said == 0 ? 0 : (double)score.Backward / score.Said, Text($"{score.Backward:#,0} of {score.Said:#,0}")),
        new("to other ends", score.Said + score.OtherEnds == 0 ? 0 : (double)score.OtherEnds / (score.Said + score.OtherEnds), Text($"{score.OtherEnds:#,0} of {score.Said + score.OtherEnds:#,0}")),
    ];

    // What each extractor says, and how much of it is right.
    private static IEnumerable<Figure> Precisions(IEnumerable<(string Name, bool IsRight)> said) =>
        from one in said
        group one.IsRight by one.Name into own
        orderby own.Count() descending, own.Key
        let right = own.Count(isRight => isRight)
        select new Figure($"precision of {own.Key}", (double)right / own.Count(), Text($"{right:#,0} of {own.Count():#,0}"));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<Finding> Findings(EdgesDocument gold, EdgesResult result) =>
    [
        .. result.Missed.Select(edge => new Finding(gold.Id, gold.Text, "missed", edge)),
        .. result.Wrong.Select(edge => new Finding(gold.Id, gold.Text, "wrong", edge)),
    ];
}
