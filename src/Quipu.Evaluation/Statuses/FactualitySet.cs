using System.Collections.Immutable;
using Quipu.Evaluation.Scorecard;

namespace Quipu.Evaluation.Statuses;

/// <summary>How relations are said, by construction: factuality, polarity, speaker.</summary>
internal sealed class FactualitySet : IEvaluationSet
{
    /// <inheritdoc/>
    public string Name => "factuality";

    /// <inheritdoc/>
    public IReadOnlyList<string> Files => [StatusAnswers.File];

    /// <inheritdoc/>
    public SetResult Evaluate(Workbench bench)
    {
        var answers = StatusAnswers.Of(bench);
        return answers.Result(Name, StatusAnswers.Parts.SelectMany(part => Figures(part, answers.In(part))), answer => answer.IsStatus, StatusInWords);
    }

    /// <summary>The figures of some answers.</summary>
    internal static IEnumerable<Figure> Figures(string part, ImmutableArray<StatusAnswer> answers) =>
    [
        StatusAnswers.Share(part, "factuality", answers, answer => answer.IsFactuality),
        StatusAnswers.Share(part, "polarity", answers, answer => answer.IsPolarity),
        StatusAnswers.Share(part, "speaker", answers, answer => answer.IsSpeaker),
        StatusAnswers.Share(part, "all three", answers, answer => answer.IsStatus),
        new(part + "macro F1", MacroF1(answers), "mean over the kinds of factuality"),
        StatusAnswers.Share(part, "found", answers, answer => answer.Found is not null),
        StatusAnswers.Share(part, "all three of found", [.. answers.Where(answer => answer.Found is not null)], answer => answer.IsStatus),
    ];

    private static double MacroF1(ImmutableArray<StatusAnswer> answers) => answers
        .GroupBy(answer => answer.Gold.Factuality, StringComparer.Ordinal)
        .Select(kind => new Counts(kind.Count(answer => answer.IsFactuality), answers.Count(answer => answer.SaidFactuality == kind.Key), kind.Count()).F1)
        .DefaultIfEmpty()
        .Average();

    private static string StatusInWords((string Factuality, string Polarity, string? Speaker, GoldTime? Time) status) =>
        $"{status.Factuality} {status.Polarity}{(status.Speaker is null ? "" : $" ({status.Speaker})")}";
}
