using System.Collections.Immutable;

namespace Quipu.Evaluation.Scorecard;

/// <summary>What was measured on one data set.</summary>
/// <param name="Set">The set's name.</param>
/// <param name="Figures">The numbers, the most important first.</param>
/// <param name="Findings">What was missed and what was wrong, in the order of the set.</param>
public sealed record SetResult(string Set, ImmutableArray<Figure> Figures, ImmutableArray<Finding> Findings)
{
    /// <summary>How many words were read for it.</summary>
    public int Words { get; init; }

    /// <summary>Single answers with their confidence and whether they were right, where the set can tell.</summary>
    public ImmutableArray<JudgedAnswer> Judged { get; init; } = [];
}
