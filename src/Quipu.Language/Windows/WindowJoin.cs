using Quipu.Core.Text;
using Quipu.Language.Decoding;

namespace Quipu.Language.Windows;

/// <summary>
/// Joins the readings of a sentence's windows: each word is read by the window that answers for it. Where the windows
/// do not agree on a tree, the least sure arcs are moved to the root.
/// </summary>
internal static class WindowJoin
{
    // The relation of a main clause that merely follows another.
    private const string Beside = "parataxis";
    private const string Root = "root";

    /// <summary>The reading of the whole sentence.</summary>
    /// <param name="windows">The windows of one sentence, in order.</param>
    /// <param name="readings">The reading of each.</param>
    public static SentenceReading Join(IReadOnlyList<Window> windows, IReadOnlyList<SentenceReading> readings)
    {
        if (windows.Count == 1)
            return readings[0];
        var words = new WordReading[windows[0].Sentence.Words];
        int width = readings[0].StatesWidth;
        var states = new Half[words.Length * width];
        var names = new List<NameSpan>();
        for (int i = 0; i < windows.Count; i++)
        {
            Window window = windows[i];
            readings[i].Words.AsSpan(window.OwnFirst - window.First, window.OwnEnd - window.OwnFirst).CopyTo(words.AsSpan(window.OwnFirst));
            readings[i].States.AsSpan((window.OwnFirst - window.First) * width, (window.OwnEnd - window.OwnFirst) * width).CopyTo(states.AsSpan(window.OwnFirst * width));
            int after = names.Count > 0 ? names[^1].Last + 1 : 0;
            names.AddRange(readings[i].Names.Where(name => name.First >= Math.Max(after, window.OwnFirst) && name.First < window.OwnEnd));
        }

        MakeTree(words);
        return new SentenceReading(words, names) { States = states };
    }

    /// <summary>Hangs all but the first root on it, and breaks each cycle at its least sure arc.</summary>
    internal static void MakeTree(WordReading[] words)
    {
        int root = Array.FindIndex(words, word => word.Head < 0);
        if (root < 0)
        {
            root = LeastSure(Enumerable.Range(0, words.Length), words);
            words[root] = words[root] with { Head = -1, Relation = Root };
        }

        for (int word = 0; word < words.Length; word++)
        {
            if (word != root && words[word].Head < 0)
                words[word] = words[word] with { Head = root, Relation = Beside };
        }

        BreakCycles(words, root);
    }

    private static void BreakCycles(WordReading[] words, int root)
    {
        var seenFrom = new int[words.Length];
        for (int start = 0; start < words.Length; start++)
        {
            int node = start;
            while (node != root && seenFrom[node] == 0)
            {
                seenFrom[node] = start + 1;
                node = words[node].Head;
            }

            if (node == root || seenFrom[node] != start + 1)
                continue;
            int cut = LeastSure(Cycle(words, node), words);
            words[cut] = words[cut] with { Head = root, Relation = Beside };
        }
    }

    private static IEnumerable<int> Cycle(WordReading[] words, int node)
    {
        int next = node;
        do
        {
            yield return next;
            next = words[next].Head;
        }
        while (next != node);
    }

    private static int LeastSure(IEnumerable<int> candidates, WordReading[] words) =>
        candidates.OrderBy(word => words[word].HeadProbability).ThenBy(word => word).First();
}
