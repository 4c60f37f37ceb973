namespace Quipu.Evaluation.Scorecard;

/// <summary>What a figure has to reach.</summary>
/// <param name="Floor">The least, or null; the most where less is better.</param>
/// <param name="Goal">Where it is going, or null.</param>
/// <param name="LessIsBetter">Whether the figure counts errors.</param>
internal readonly record struct Target(double? Floor, double? Goal, bool LessIsBetter)
{
    /// <summary>Whether a value reaches the floor.</summary>
    public bool IsReached(double value) => Floor is not { } floor || (LessIsBetter ? value <= floor : value >= floor);
}
