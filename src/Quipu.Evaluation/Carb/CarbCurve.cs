using System.Collections.Immutable;

namespace Quipu.Evaluation.Carb;

/// <summary>Precision and recall of all sentences as the least confidence goes down.</summary>
internal sealed class CarbCurve
{
    private CarbCurve(ImmutableArray<CarbPoint> points) => Points = points;

    /// <summary>One point for each confidence, from the highest down.</summary>
    public ImmutableArray<CarbPoint> Points { get; }

    /// <summary>The point with the best F1; all zero if nothing was said.</summary>
    public CarbPoint Best => Points.IsEmpty ? default : Points.MaxBy(point => point.F1);

    /// <summary>The area under the curve, by trapezoids, from precision 1 at recall 0.</summary>
    public double Area
    {
        get
        {
            double area = 0;
            CarbPoint last = new(1, 1, 0);
            foreach (CarbPoint point in Points)
            {
                area += (point.Recall - last.Recall) * (point.Precision + last.Precision) / 2;
                last = point;
            }

            return area;
        }
    }

    /// <summary>The curve of some sentences.</summary>
    public static CarbCurve Of(IReadOnlyList<CarbSentence> sentences)
    {
        int gold = sentences.Sum(sentence => sentence.Gold.Count);
        CarbSums sums = default;
        var points = ImmutableArray.CreateBuilder<CarbPoint>();
        foreach (IGrouping<double, (double Confidence, CarbSums Sums)> group in sentences.SelectMany(Steps).GroupBy(step => step.Confidence).OrderByDescending(group => group.Key))
        {
            sums = group.Aggregate(sums, (sum, step) => sum + step.Sums);
            points.Add(new CarbPoint(group.Key, sums.Precision / sums.Said, gold == 0 ? 0 : sums.Recall / gold));
        }

        return new CarbCurve(points.ToImmutable());
    }

    // What changes in a sentence's sums at each of its confidences.
    private static IEnumerable<(double Confidence, CarbSums Sums)> Steps(CarbSentence sentence)
    {
        CarbSums before = default;
        foreach ((double confidence, CarbSums sums) in sentence.Levels())
        {
            yield return (confidence, sums - before);
            before = sums;
        }
    }
}
