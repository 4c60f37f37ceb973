namespace Quipu.Evaluation.Carb;

/// <summary>Sums over extractions of at least some confidence.</summary>
/// <param name="Precision">The precisions of pairs, added up.</param>
/// <param name="Said">The number of extractions.</param>
/// <param name="Recall">The recalls of the gold's tuples, added up.</param>
internal readonly record struct CarbSums(double Precision, int Said, double Recall)
{
    public static CarbSums operator +(CarbSums a, CarbSums b) => new(a.Precision + b.Precision, a.Said + b.Said, a.Recall + b.Recall);

    public static CarbSums operator -(CarbSums a, CarbSums b) => new(a.Precision - b.Precision, a.Said - b.Said, a.Recall - b.Recall);
}
