namespace Quipu.Evaluation.Scorecard;

/// <summary>How sure an answer was, and whether it was right.</summary>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Right">Whether it was right, or the share of it that was: 0 to 1.</param>
public readonly record struct JudgedAnswer(double Confidence, double Right);
