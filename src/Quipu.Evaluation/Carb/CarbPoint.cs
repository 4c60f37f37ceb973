namespace Quipu.Evaluation.Carb;

/// <summary>A point of the curve.</summary>
/// <param name="Confidence">The least confidence of the extractions that count.</param>
/// <param name="Precision">0 to 1.</param>
/// <param name="Recall">0 to 1.</param>
internal readonly record struct CarbPoint(double Confidence, double Precision, double Recall)
{
    /// <summary>The harmonic mean of precision and recall.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}
