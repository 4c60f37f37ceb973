using System.Collections.Immutable;
using Quipu.Evaluation.Scorecard;

namespace Quipu.Evaluation.Statuses;

/// <summary>The times of relations, in normal form.</summary>
internal sealed class TimeSet : IEvaluationSet
{
    /// <inheritdoc/>
    public string Name => "time";

    /// <inheritdoc/>
    public IReadOnlyList<string> Files => [StatusAnswers.File];

    /// <inheritdoc/>
    public SetResult Evaluate(Workbench bench)
    {
        var answers = StatusAnswers.Of(bench);
        return answers.Result(
            Name,
            StatusAnswers.Parts.SelectMany(part => Figures(part, answers.In(part))),
            answer => Is(answer, timed: true) ? answer.IsTime : answer.Found?.Time is null,
            status => status.Time?.ToString() ?? "no time");
    }

    /// <summary>The figures of some answers.</summary>
    internal static IEnumerable<Figure> Figures(string part, ImmutableArray<StatusAnswer> answers)
    {
        ImmutableArray<StatusAnswer> timed = [.. answers.Where(answer => Is(answer, timed: true))];
        return
        [
            StatusAnswers.Share(part, "value", timed, answer => answer.IsTime),
            StatusAnswers.Share(part, "found", timed, answer => answer.Found is not null),
            StatusAnswers.Share(part, "value of found", [.. timed.Where(answer => answer.Found is not null)], answer => answer.IsTime),
            StatusAnswers.Share(part, "made up", [.. answers.Where(answer => Is(answer, timed: false) && answer.Found is not null)], answer => answer.Found!.Time is not null),
        ];
    }

    private static bool Is(StatusAnswer answer, bool timed) => answer.Gold.Time is not null == timed;
}
