namespace Quipu.Language.Decoding;

/// <summary>
/// The best tree over words, by Chu-Liu/Edmonds: take the best head of every word, contract a cycle to one node, and
/// go on until there is none. Word 0 is the root; exactly one word hangs on it. Where scores are equal the lower
/// number wins.
/// </summary>
internal sealed class Arborescence
{
    // More than any difference of scores: a second word on the root never pays.
    private const double RootCost = 1e6;
    private readonly int size;
    private readonly double[] scores;
    private readonly bool[] merged;
    private readonly int[] best;
    private readonly Stack<Contraction> contractions = new();

    private Arborescence(int size)
    {
        this.size = size;
        scores = new double[size * size];
        merged = new bool[size];
        best = new int[size];
    }

    /// <summary>The heads of the best tree; that of the root is -1.</summary>
    /// <param name="arc">The scores of (word, head), row by row.</param>
    /// <param name="stride">The length of a row.</param>
    /// <param name="size">The number of words with the root, at least 2.</param>
    public static int[] Find(ReadOnlySpan<float> arc, int stride, int size)
    {
        var tree = new Arborescence(size);
        for (int word = 1; word < size; word++)
        {
            for (int head = 0; head < size; head++)
                tree.scores[word * size + head] = arc[word * stride + head] - (head == 0 ? RootCost : 0);
        }

        return tree.Solve();
    }

    private int[] Solve()
    {
        TakeBestHeads();
        while (FindCycle() is { } cycle)
        {
            Contract(cycle);
            TakeBestHeads();
        }

        int[] heads = [.. best];
        while (contractions.TryPop(out Contraction? contraction))
            contraction.Expand(heads);
        heads[0] = -1;
        return heads;
    }

    private void TakeBestHeads()
    {
        for (int word = 1; word < size; word++)
        {
            if (merged[word])
                continue;
            int head = -1;
            for (int other = 0; other < size; other++)
            {
                if (other != word && !merged[other] && (head < 0 || scores[word * size + other] > scores[word * size + head]))
                    head = other;
            }

            best[word] = head;
        }
    }

    private List<int>? FindCycle()
    {
        var seenFrom = new int[size];
        for (int start = 1; start < size; start++)
        {
            int node = start;
            while (node != 0 && !merged[node] && seenFrom[node] == 0)
            {
                seenFrom[node] = start;
                node = best[node];
            }

            if (node != 0 && !merged[node] && seenFrom[node] == start)
                return CycleThrough(node);
        }

        return null;
    }

    private List<int> CycleThrough(int node)
    {
        var cycle = new List<int> { node };
        for (int next = best[node]; next != node; next = best[next])
            cycle.Add(next);
        cycle.Sort();
        return cycle;
    }

    /// <summary>Makes the lowest number of a cycle stand for all of it.</summary>
    private void Contract(List<int> cycle)
    {
        int all = cycle[0];
        var contraction = new Contraction(cycle, [.. cycle.Select(word => best[word])], new int[size], new int[size]);
        for (int other = 0; other < size; other++)
        {
            if (merged[other] || cycle.Contains(other))
                continue;
            int enter = cycle[0], leave = cycle[0];
            foreach (int word in cycle)
            {
                if (Gain(word, other) > Gain(enter, other))
                    enter = word;
                if (scores[other * size + word] > scores[other * size + leave])
                    leave = word;
            }

            contraction.Enter[other] = enter;
            contraction.Leave[other] = leave;
            scores[all * size + other] = Gain(enter, other);
            scores[other * size + all] = scores[other * size + leave];
        }

        foreach (int word in cycle.Skip(1))
            merged[word] = true;
        contractions.Push(contraction);
    }

    /// <summary>What it brings to hang a word of a cycle on a head outside instead of its head in the cycle.</summary>
    private double Gain(int word, int head) => scores[word * size + head] - scores[word * size + best[word]];

    /// <summary>A cycle that became one node, and which of its words each arc from and to it really meant.</summary>
    private sealed record Contraction(List<int> Cycle, int[] Heads, int[] Enter, int[] Leave)
    {
        public void Expand(int[] heads)
        {
            int all = Cycle[0];
            for (int word = 1; word < heads.Length; word++)
            {
                if (heads[word] == all && !Cycle.Contains(word))
                    heads[word] = Leave[word];
            }

            int from = heads[all];
            int enter = Enter[from];
            for (int i = 0; i < Cycle.Count; i++)
                heads[Cycle[i]] = Heads[i];
            heads[enter] = from;
        }
    }
}
