using System.Buffers;

namespace Quipu.Language.Decoding;

/// <summary>
/// The best tree whose arcs do not cross, by Eisner's algorithm: the best tree of every span of words with its head at
/// one end, from the short ones to the long ones. Exactly one word hangs on the root, word 0.
/// </summary>
/// <remarks>
/// English has few crossing arcs (one to five sentences of a hundred in the treebanks), a network that gives each word
/// its best head draws them in twenty, and they are mostly errors: docs/decisions has the figures.
/// Time grows with the cube of the number of words, memory with the square.
/// </remarks>
internal sealed class ProjectiveTree : IDisposable
{
    private readonly int size;
    // Of each span (left, right): the best score with the head at the left end or the right one. An open span has the
    // arc between its ends, a closed one has all words that hang on its head on that side. `split` is where each was put together.
    private readonly Chart openLeft, openRight, closedLeft, closedRight;

    private ProjectiveTree(int size)
    {
        this.size = size;
        (openLeft, openRight, closedLeft, closedRight) = (new Chart(size), new Chart(size), new Chart(size), new Chart(size));
    }

    /// <summary>The heads of the best tree without crossing arcs; that of the root is -1.</summary>
    /// <param name="arc">The scores of (word, head), row by row.</param>
    /// <param name="stride">The length of a row.</param>
    /// <param name="size">The number of words with the root, at least 2.</param>
    public static int[] Find(ReadOnlySpan<float> arc, int stride, int size)
    {
        using var tree = new ProjectiveTree(size);
        tree.Fill(arc, stride);
        return tree.Heads(arc, stride);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        openLeft.Dispose();
        openRight.Dispose();
        closedLeft.Dispose();
        closedRight.Dispose();
    }

    private void Fill(ReadOnlySpan<float> arc, int stride)
    {
        for (int length = 1; length < size - 1; length++)
        {
            for (int left = 1; left + length < size; left++)
            {
                int right = left + length;
                (double inside, int at) = Best(closedLeft, closedRight, left, right, left, right - 1, 1);
                openLeft.Set(left, right, inside + arc[right * stride + left], at);
                openRight.Set(left, right, inside + arc[left * stride + right], at);
                (double score, at) = Best(openLeft, closedLeft, left, right, left + 1, right, 0);
                closedLeft.Set(left, right, score, at);
                (score, at) = Best(closedRight, openRight, left, right, left, right - 1, 0);
                closedRight.Set(left, right, score, at);
            }
        }
    }

    /// <summary>Where two spans that touch (or lie <paramref name="gap"/> apart) make the best one together.</summary>
    private static (double Score, int Split) Best(Chart first, Chart second, int left, int right, int from, int to, int gap)
    {
        (double best, int split) = (double.NegativeInfinity, from);
        for (int at = from; at <= to; at++)
        {
            double score = first.Score(left, at) + second.Score(at + gap, right);
            if (score > best)
                (best, split) = (score, at);
        }

        return (best, split);
    }

    private int[] Heads(ReadOnlySpan<float> arc, int stride)
    {
        (double best, int root) = (double.NegativeInfinity, 1);
        for (int word = 1; word < size; word++)
        {
            double score = closedRight.Score(1, word) + closedLeft.Score(word, size - 1) + arc[word * stride];
            if (score > best)
                (best, root) = (score, word);
        }

        var heads = new int[size];
        heads[0] = -1;
        var open = new Stack<(Chart Chart, int Left, int Right)>([(closedRight, 1, root), (closedLeft, root, size - 1)]);
        while (open.TryPop(out (Chart Chart, int Left, int Right) span))
        {
            (Chart chart, int left, int right) = span;
            if (left == right)
                continue;
            int split = chart.Split(left, right);
            if (chart == openLeft || chart == openRight)
            {
                (int word, int head) = chart == openLeft ? (right, left) : (left, right);
                heads[word] = head;
                open.Push((closedLeft, left, split));
                open.Push((closedRight, split + 1, right));
            }
            else if (chart == closedLeft)
            {
                open.Push((openLeft, left, split));
                open.Push((closedLeft, split, right));
            }
            else
            {
                open.Push((closedRight, left, split));
                open.Push((openRight, split, right));
            }
        }

        return heads;
    }

    /// <summary>For each span of words its score and where it was put together; a span of one word scores 0.</summary>
    private sealed class Chart : IDisposable
    {
        private readonly int size;
        private readonly double[] scores;
        private readonly int[] splits;

        public Chart(int size)
        {
            this.size = size;
            scores = ArrayPool<double>.Shared.Rent(size * size);
            splits = ArrayPool<int>.Shared.Rent(size * size);
            for (int word = 0; word < size; word++)
                Set(word, word, 0, 0);
        }

        public double Score(int left, int right) => scores[left * size + right];

        public int Split(int left, int right) => splits[left * size + right];

        public void Set(int left, int right, double score, int split) =>
            (scores[left * size + right], splits[left * size + right]) = (score, split);

        public void Dispose()
        {
            ArrayPool<double>.Shared.Return(scores);
            ArrayPool<int>.Shared.Return(splits);
        }
    }
}
