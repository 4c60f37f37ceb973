using Quipu.Core.Text;

namespace Quipu.Language.Decoding;

/// <summary>
/// From scores of BIO labels to names: the best sequence in which an I- follows only the B- or I- of its type
/// (Viterbi), and how sure each word's label is (forward-backward over the same sequences).
/// </summary>
internal sealed class NameDecoder
{
    private readonly NameLabels labels;
    // For each label and the next one, row by row: the score of the pair, minus infinity where no sequence has it, and its exponential.
    private readonly double[] steps, shares;
    // A word whose best label is so much worse than O is in no name of the best sequence, whatever stands beside it.
    private readonly double margin;

    /// <summary>A decoder for labels.</summary>
    /// <param name="labels">The labels.</param>
    /// <param name="scores">Learnt scores of each label and the next one, or null for none.</param>
    public NameDecoder(NameLabels labels, IReadOnlyList<float[]>? scores = null)
    {
        this.labels = labels;
        int count = labels.Count;
        steps = new double[count * count];
        for (int pair = 0; pair < steps.Length; pair++)
        {
            (int from, int to) = (pair / count, pair % count);
            bool fits = !labels.IsInside(to) || from == to || from == labels.Begin[to];
            steps[pair] = fits ? scores?[from][to] ?? 0 : double.NegativeInfinity;
        }

        shares = [.. steps.Select(Math.Exp)];
        margin = 2 * (steps.Max() - steps[labels.Outside * count + labels.Outside]);
    }

    /// <summary>The names in order, with positions from 0.</summary>
    /// <param name="scores">A row of scores for each word, without the root.</param>
    public List<NameSpan> Decode(ReadOnlySpan<float> scores)
    {
        int words = scores.Length / labels.Count;
        if (!MayHoldName(scores, words))
            return [];
        int[] best = Viterbi(scores, words);
        float[] sure = Posteriors(scores, best);
        var names = new List<NameSpan>();
        for (int first = 0; first < words; first++)
        {
            if (labels.Types[best[first]] is not { } type)
                continue;
            int last = first;
            while (last + 1 < words && labels.IsInside(best[last + 1]))
                last++;
            names.Add(new NameSpan(first, last, type, sure.AsSpan(first, last - first + 1).ToArray().Average()));
            first = last;
        }

        return names;
    }

    /// <summary>Whether any word is near enough to a name: k words of one gain at most k + 1 better pairs of labels.</summary>
    private bool MayHoldName(ReadOnlySpan<float> scores, int words)
    {
        for (int word = 0; word < words; word++)
        {
            ReadOnlySpan<float> row = scores.Slice(word * labels.Count, labels.Count);
            for (int label = 0; label < row.Length; label++)
            {
                if (label != labels.Outside && row[label] + margin > row[labels.Outside])
                    return true;
            }
        }

        return false;
    }

    private int[] Viterbi(ReadOnlySpan<float> scores, int words)
    {
        int count = labels.Count;
        var back = new int[words * count];
        var total = new double[count];
        for (int label = 0; label < count; label++)
            total[label] = labels.IsInside(label) ? double.NegativeInfinity : scores[label];
        for (int word = 1; word < words; word++)
        {
            var next = new double[count];
            for (int label = 0; label < count; label++)
            {
                int from = BestBefore(total, label);
                back[word * count + label] = from;
                next[label] = total[from] + steps[from * count + label] + scores[word * count + label];
            }

            total = next;
        }

        var best = new int[words];
        best[^1] = ArgMax(total);
        for (int word = words - 1; word > 0; word--)
            best[word - 1] = back[word * count + best[word]];
        return best;
    }

    private int BestBefore(double[] total, int label)
    {
        int count = labels.Count;
        int best = labels.IsInside(label) ? labels.Begin[label] : 0;
        for (int from = 0; from < count; from++)
        {
            if (total[from] + steps[from * count + label] > total[best] + steps[best * count + label])
                best = from;
        }

        return best;
    }

    /// <summary>For each word the probability of the given label over all sequences that are allowed.</summary>
    private float[] Posteriors(ReadOnlySpan<float> scores, int[] best)
    {
        int count = labels.Count;
        double[][] weights = new double[best.Length][];
        double[][] forward = new double[best.Length][];
        for (int word = 0; word < best.Length; word++)
        {
            weights[word] = Weights(scores.Slice(word * count, count));
            forward[word] = Forward(word > 0 ? forward[word - 1] : null, weights[word]);
        }

        var sure = new float[best.Length];
        double[] backward = [.. Enumerable.Repeat(1.0, count)];
        for (int word = best.Length - 1; word >= 0; word--)
        {
            double all = 0;
            for (int label = 0; label < count; label++)
                all += forward[word][label] * backward[label];
            sure[word] = (float)Math.Clamp(forward[word][best[word]] * backward[best[word]] / all, 0, 1);
            backward = Backward(backward, weights[word]);
        }

        return sure;
    }

    private static double[] Weights(ReadOnlySpan<float> row)
    {
        float highest = row[0];
        foreach (float score in row)
            highest = Math.Max(highest, score);
        var weights = new double[row.Length];
        for (int i = 0; i < row.Length; i++)
            weights[i] = Math.Exp(row[i] - highest);
        return weights;
    }

    private double[] Forward(double[]? before, double[] weights)
    {
        int count = weights.Length;
        var next = new double[count];
        for (int label = 0; label < count; label++)
            next[label] = before is null && !labels.IsInside(label) ? 1 : 0;
        for (int from = 0; before is not null && from < count; from++)
        {
            for (int label = 0; label < count; label++)
                next[label] += before[from] * shares[from * count + label];
        }

        for (int label = 0; label < count; label++)
            next[label] *= weights[label];
        return Scaled(next);
    }

    /// <summary>The mass of what can follow each label, given that of what can follow the next word's.</summary>
    private double[] Backward(double[] after, double[] weights)
    {
        int count = after.Length;
        var next = new double[count];
        for (int from = 0; from < count; from++)
        {
            for (int label = 0; label < count; label++)
                next[from] += shares[from * count + label] * weights[label] * after[label];
        }

        return Scaled(next);
    }

    private static double[] Scaled(double[] values)
    {
        double sum = values.Sum();
        for (int i = 0; i < values.Length; i++)
            values[i] /= sum;
        return values;
    }

    private static int ArgMax(double[] values)
    {
        int best = 0;
        for (int i = 1; i < values.Length; i++)
        {
            if (values[i] > values[best])
                best = i;
        }

        return best;
    }
}
