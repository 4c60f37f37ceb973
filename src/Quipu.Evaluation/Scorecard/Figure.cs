namespace Quipu.Evaluation.Scorecard;

/// <summary>One measured number of a data set.</summary>
/// <param name="Measure">What was measured, as <c>F1</c>; unique in its set.</param>
/// <param name="Value">The number; shares lie between 0 and 1.</param>
/// <param name="Basis">The counts it comes from, in words.</param>
public sealed record Figure(string Measure, double Value, string Basis)
{
    /// <summary>The F1 of counts.</summary>
    public static Figure F1(string measure, Counts counts) => new(measure, counts.F1, counts.ToString());
}
