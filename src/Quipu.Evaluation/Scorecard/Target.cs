namespace Quipu.Evaluation.Scorecard;

/// <summary>What a figure has to reach.</summary>
/// <param name="Floor">The least, or null.</param>
/// <param name="Goal">Where it is going, or null.</param>
internal readonly record struct Target(double? Floor, double? Goal);
