using System.Buffers;
using System.Runtime.InteropServices;
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
    private readonly int types;

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
        types = labels.Types.Max(type => type is null ? 0 : (int)type + 1);
        margin = 2 * (steps.Max() - steps[labels.Outside * count + labels.Outside]);
    }

    /// <summary>The names in order, with positions from 0.</summary>
    /// <param name="scores">A row of scores for each word, without the root.</param>
    /// <param name="inName">Takes for each word the probability that it is in a name; none if empty.</param>
    public List<NameSpan> Decode(ReadOnlySpan<float> scores, Span<float> inName = default)
    {
        int words = scores.Length / labels.Count;
        inName.Clear();
        if (!MayHoldName(scores, words))
            return [];
        int[] numbers = ArrayPool<int>.Shared.Rent(scores.Length + words);
        double[] masses = ArrayPool<double>.Shared.Rent(2 * scores.Length + 2 * labels.Count);
        Span<int> back = numbers.AsSpan(0, scores.Length), best = numbers.AsSpan(scores.Length, words);
        Span<double> sure = masses.AsSpan(0, scores.Length), rest = masses.AsSpan(scores.Length);
        Viterbi(scores, back, rest, best);
        Posteriors(scores, rest, sure);
        List<NameSpan> names = Names(best, sure);
        for (int word = 0; word < inName.Length; word++)
            inName[word] = (float)Math.Clamp(1 - sure[word * labels.Count + labels.Outside], 0, 1);
        ArrayPool<int>.Shared.Return(numbers);
        ArrayPool<double>.Shared.Return(masses);
        return names;
    }

    private List<NameSpan> Names(ReadOnlySpan<int> best, ReadOnlySpan<double> sure)
    {
        var names = new List<NameSpan>();
        for (int first = 0; first < best.Length; first++)
        {
            if (labels.Types[best[first]] is not { } type)
                continue;
            int last = first;
            while (last + 1 < best.Length && labels.IsInside(best[last + 1]))
                last++;
            ReadOnlySpan<int> own = best[first..(last + 1)];
            ReadOnlySpan<double> rows = sure[(first * labels.Count)..((last + 1) * labels.Count)];
            names.Add(new NameSpan(first, last, type, Mean(own, rows)) { Shares = Shares(rows) });
            first = last;
        }

        return names;
    }

    private float Mean(ReadOnlySpan<int> best, ReadOnlySpan<double> sure)
    {
        double sum = 0;
        for (int word = 0; word < best.Length; word++)
            sum += sure[word * labels.Count + best[word]];
        return (float)Math.Clamp(sum / best.Length, 0, 1);
    }

    /// <summary>The mean probability of each type over a name's words, whether a name of it begins or goes on there.</summary>
    private NameShares Shares(ReadOnlySpan<double> sure)
    {
        var shares = new float[types];
        for (int i = 0; i < sure.Length; i++)
        {
            if (labels.Types[i % labels.Count] is { } type)
                shares[(int)type] += (float)(sure[i] * labels.Count / sure.Length);
        }

        return new NameShares(ImmutableCollectionsMarshal.AsImmutableArray(shares));
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

    /// <summary>Finds the best sequence.</summary>
    /// <param name="scores">A row of scores for each word.</param>
    /// <param name="back">Room for a label before each label.</param>
    /// <param name="room">Room for two rows.</param>
    /// <param name="best">The sequence.</param>
    private void Viterbi(ReadOnlySpan<float> scores, Span<int> back, Span<double> room, Span<int> best)
    {
        int count = labels.Count;
        Span<double> total = room[..count], next = room.Slice(count, count);
        for (int label = 0; label < count; label++)
            total[label] = labels.IsInside(label) ? double.NegativeInfinity : scores[label];
        for (int word = 1; word < best.Length; word++)
        {
            for (int label = 0; label < count; label++)
            {
                int from = BestBefore(total, label);
                back[word * count + label] = from;
                next[label] = total[from] + steps[from * count + label] + scores[word * count + label];
            }

            next.CopyTo(total);
        }

        best[^1] = ArgMax(total);
        for (int word = best.Length - 1; word > 0; word--)
            best[word - 1] = back[word * count + best[word]];
    }

    private int BestBefore(ReadOnlySpan<double> total, int label)
    {
        int count = labels.Count;
        if (labels.IsInside(label))
        {
            int begin = labels.Begin[label];
            return total[label] + steps[label * count + label] > total[begin] + steps[begin * count + label] ? label : begin;
        }

        int best = 0;
        for (int from = 0; from < count; from++)
        {
            if (total[from] + steps[from * count + label] > total[best] + steps[best * count + label])
                best = from;
        }

        return best;
    }

    /// <summary>For each word the probability of each label over all sequences that are allowed.</summary>
    /// <param name="scores">A row of scores for each word.</param>
    /// <param name="room">Room for two rows and one for each word.</param>
    /// <param name="sure">The probabilities, a row for each word.</param>
    private void Posteriors(ReadOnlySpan<float> scores, Span<double> room, Span<double> sure)
    {
        int count = labels.Count, words = scores.Length / count;
        Span<double> backward = room[..count], before = room.Slice(count, count), weights = room.Slice(2 * count, scores.Length);
        // The masses from the left stand where the probabilities will.
        for (int word = 0; word < words; word++)
        {
            Span<double> row = weights.Slice(word * count, count);
            Weigh(scores.Slice(word * count, count), row);
            Forward(word > 0 ? sure.Slice((word - 1) * count, count) : [], row, sure.Slice(word * count, count));
        }

        backward.Fill(1);
        for (int word = words - 1; word >= 0; word--)
        {
            Span<double> row = sure.Slice(word * count, count);
            for (int label = 0; label < count; label++)
                row[label] *= backward[label];
            Scale(row);
            Backward(backward, weights.Slice(word * count, count), before);
            before.CopyTo(backward);
        }
    }

    private static void Weigh(ReadOnlySpan<float> row, Span<double> weights)
    {
        float highest = row[0];
        foreach (float score in row)
            highest = Math.Max(highest, score);
        for (int i = 0; i < row.Length; i++)
            weights[i] = Math.Exp(row[i] - highest);
    }

    private void Forward(ReadOnlySpan<double> before, ReadOnlySpan<double> weights, Span<double> next)
    {
        int count = weights.Length;
        for (int label = 0; label < count; label++)
            next[label] = before.IsEmpty && !labels.IsInside(label) ? 1 : 0;
        for (int from = 0; from < before.Length; from++)
        {
            for (int label = 0; label < count; label++)
                next[label] += before[from] * shares[from * count + label];
        }

        for (int label = 0; label < count; label++)
            next[label] *= weights[label];
        Scale(next);
    }

    /// <summary>The mass of what can follow each label, given that of what can follow the next word's.</summary>
    private void Backward(ReadOnlySpan<double> after, ReadOnlySpan<double> weights, Span<double> next)
    {
        int count = after.Length;
        for (int from = 0; from < count; from++)
        {
            next[from] = 0;
            for (int label = 0; label < count; label++)
                next[from] += shares[from * count + label] * weights[label] * after[label];
        }

        Scale(next);
    }

    private static void Scale(Span<double> values)
    {
        double sum = Sum(values);
        foreach (ref double value in values)
            value /= sum;
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
            sum += value;
        return sum;
    }

    private static int ArgMax(ReadOnlySpan<double> values)
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
