using System.Collections.Immutable;
using Quipu.Evaluation.Scorecard;

namespace Quipu.Evaluation.Calibration;

/// <summary>How confidence and being right go together, in ten bins of equal width (Guo et al., On Calibration of Modern Neural Networks, 2017).</summary>
internal sealed class Reliability
{
    private const int Count = 10;

    /// <summary>Sorts answers into bins.</summary>
    public Reliability(ImmutableArray<JudgedAnswer> answers)
    {
        Answers = answers.Length;
        Bins =
        [
            .. answers.GroupBy(answer => Math.Clamp((int)(answer.Confidence * Count), 0, Count - 1))
                .OrderBy(bin => bin.Key)
                .Select(bin => new ReliabilityBin((double)bin.Key / Count, bin.Count(), bin.Average(answer => answer.Confidence), bin.Average(answer => answer.Right))),
        ];
    }

    /// <summary>The number of answers.</summary>
    public int Answers { get; }

    /// <summary>The bins that hold answers, from the lowest confidence up.</summary>
    public ImmutableArray<ReliabilityBin> Bins { get; }

    /// <summary>The mean distance between confidence and the share that is right, each bin weighted by its answers.</summary>
    public double ExpectedError => Answers == 0 ? 0 : Bins.Sum(bin => bin.Answers * Math.Abs(bin.Confidence - bin.Right)) / Answers;
}
