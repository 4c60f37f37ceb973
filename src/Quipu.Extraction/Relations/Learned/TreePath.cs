using System.Collections.Immutable;
using Quipu.Core.Text;
using Quipu.Language.Relations;

namespace Quipu.Extraction.Relations.Learned;

/// <summary>The words of the tree that lie between two mentions: those that say how they are related.</summary>
internal static class TreePath
{
    private const int LongestWay = 100;

    /// <summary>Positions in the window; for mentions of two sentences the ways up to both roots.</summary>
    public static ImmutableArray<int> Between(PairWindow.Mentioned subject, PairWindow.Mentioned @object)
    {
        List<int> first = Up(subject), second = Up(@object);
        int meeting = first.FindIndex(second.Contains);
        if (meeting >= 0)
        {
            second.RemoveRange(second.IndexOf(first[meeting]), second.Count - second.IndexOf(first[meeting]));
            first.RemoveRange(meeting + 1, first.Count - meeting - 1);
        }

        return [.. Free(first), .. Free(second)];

        IEnumerable<int> Free(List<int> words) =>
            words.Where(word => !subject.Covers(word) && !@object.Covers(word)).Take(MentionPair.LongestPath / 2);
    }

    private static List<int> Up(PairWindow.Mentioned mention)
    {
        Sentence sentence = mention.Candidate.Sentence;
        var way = new List<int>();
        for (int word = mention.Candidate.Head; word >= 0 && way.Count < LongestWay; word = sentence.Tokens[word].Head)
            way.Add(mention.Start + word);
        return way;
    }
}
