using System.Collections.Immutable;

namespace Quipu.Evaluation.Carb;

/// <summary>The extractions of one sentence beside those of the gold.</summary>
internal sealed class CarbSentence
{
    private readonly CarbMatch[][] matches;

    /// <summary>Compares.</summary>
    public CarbSentence(IReadOnlyList<CarbTuple> gold, IReadOnlyList<CarbTuple> said)
    {
        Gold = gold;
        Said = said;
        matches = [.. gold.Select(truth => said.Select(tuple => CarbMatch.Of(truth, tuple)).ToArray())];
    }

    /// <summary>The gold.</summary>
    public IReadOnlyList<CarbTuple> Gold { get; }

    /// <summary>The extractions.</summary>
    public IReadOnlyList<CarbTuple> Said { get; }

    /// <summary>What the sentence adds at each of its confidences, from the highest down.</summary>
    public IEnumerable<(double Confidence, CarbSums Sums)> Levels() =>
        Said.Select(tuple => tuple.Confidence).Distinct().OrderDescending().Select(least => (least, SumsFrom(least)));

    /// <summary>The best precision of an extraction over the gold.</summary>
    public double PrecisionOf(int said) => matches.Select(row => row[said].Precision).DefaultIfEmpty().Max();

    /// <summary>The best recall of a tuple of the gold over the extractions.</summary>
    public double RecallOf(int gold) => matches[gold].Select(match => match.Recall).DefaultIfEmpty().Max();

    // Recall: every tuple of the gold takes its best extraction. Precision: extractions and gold are paired one to one,
    // the best pair first; an extraction that is left without a pair adds nothing.
    private CarbSums SumsFrom(double least)
    {
        int[] kept = [.. Enumerable.Range(0, Said.Count).Where(i => Said[i].Confidence >= least)];
        double recall = matches.Sum(row => kept.Max(i => row[i].Recall));
        return new CarbSums(PairedPrecision(kept), kept.Length, recall);
    }

    private double PairedPrecision(int[] kept)
    {
        HashSet<int> rows = [.. Enumerable.Range(0, Gold.Count)];
        HashSet<int> columns = [.. kept];
        double sum = 0;
        ImmutableArray<(int Row, int Column)> pairs =
        [
            .. from row in rows
               from column in columns
               orderby matches[row][column].Precision descending, row, column
               select (row, column),
        ];
        foreach ((int row, int column) in pairs)
        {
            if (!rows.Contains(row) || !columns.Contains(column))
                continue;
            rows.Remove(row);
            columns.Remove(column);
            sum += matches[row][column].Precision;
        }

        return sum;
    }
}
