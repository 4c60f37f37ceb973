namespace Quipu.Language.Decoding;

/// <summary>From the scores of arcs to the heads of a tree with one root whose arcs do not cross.</summary>
internal static class TreeDecoder
{
    /// <summary>
    /// The head of every word: the best one each where that is such a tree already, which then is the best one, else
    /// the best one. Position 0 is the root, its head -1.
    /// </summary>
    /// <param name="arc">The scores of (word, head), row by row.</param>
    /// <param name="stride">The length of a row.</param>
    /// <param name="size">The number of words with the root, at least 2.</param>
    public static int[] Heads(ReadOnlySpan<float> arc, int stride, int size)
    {
        var heads = new int[size];
        heads[0] = -1;
        for (int word = 1; word < size; word++)
            heads[word] = Best(arc.Slice(word * stride, size), word);
        return IsTree(heads) && !HasCrossingArcs(heads) ? heads : ProjectiveTree.Find(arc, stride, size);
    }

    /// <summary>The share of a head among all heads of a word: the softmax of its row.</summary>
    public static float Probability(ReadOnlySpan<float> row, int head)
    {
        float highest = float.NegativeInfinity;
        foreach (float score in row)
            highest = Math.Max(highest, score);
        double sum = 0;
        foreach (float score in row)
            sum += Math.Exp(score - highest);
        return (float)(Math.Exp(row[head] - highest) / sum);
    }

    /// <summary>Whether every word leads to position 0, and exactly one directly.</summary>
    public static bool IsTree(ReadOnlySpan<int> heads)
    {
        int roots = 0;
        Span<bool> safe = heads.Length <= 512 ? stackalloc bool[heads.Length] : new bool[heads.Length];
        safe[0] = true;
        for (int word = 1; word < heads.Length; word++)
        {
            roots += heads[word] == 0 ? 1 : 0;
            int steps = 0;
            int node = word;
            while (!safe[node] && steps++ <= heads.Length)
                node = heads[node];
            if (!safe[node])
                return false;
            for (node = word; !safe[node]; node = heads[node])
                safe[node] = true;
        }

        return roots == 1;
    }

    /// <summary>Whether the arc of a word between the ends of another arc leads out of it; the root stands at the left end.</summary>
    /// <param name="heads">A tree.</param>
    public static bool HasCrossingArcs(ReadOnlySpan<int> heads)
    {
        for (int word = 1; word < heads.Length; word++)
        {
            (int left, int right) = Ends(heads, word);
            for (int other = left + 1; other < right; other++)
            {
                (int from, int to) = Ends(heads, other);
                if (from < left || to > right)
                    return true;
            }
        }

        return false;
    }

    private static (int Left, int Right) Ends(ReadOnlySpan<int> heads, int word) => (Math.Min(word, heads[word]), Math.Max(word, heads[word]));

    private static int Best(ReadOnlySpan<float> row, int word)
    {
        int best = word == 0 ? 1 : 0;
        for (int head = 0; head < row.Length; head++)
        {
            if (head != word && row[head] > row[best])
                best = head;
        }

        return best;
    }
}
