using System.Collections.Frozen;
using System.Text;

namespace Quipu.Language.Words;

/// <summary>
/// Cuts a word into the pieces of a vocabulary, the longest first: WordPiece of the uncased BERT (Wu et al., 2016).
/// The same as <c>training/quipu_training/words.py</c>; a change is a new format of the model.
/// </summary>
internal sealed class WordPiece
{
    private const int LongestPart = 100;
    private const int LongestOnStack = 256;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> first;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> later;
    private readonly int longestWord;

    /// <summary>Makes it from a vocabulary: a piece a line, its number the line's; <c>##</c> marks one inside a word.</summary>
    /// <exception cref="ArgumentException">A special piece is missing.</exception>
    public WordPiece(IReadOnlyList<string> vocabulary, int longestWord = 12)
    {
        this.longestWord = longestWord;
        var starts = new Dictionary<string, int>();
        var insides = new Dictionary<string, int>();
        for (int number = 0; number < vocabulary.Count; number++)
        {
            if (vocabulary[number].StartsWith("##", StringComparison.Ordinal))
                insides[vocabulary[number][2..]] = number;
            starts[vocabulary[number]] = number;
        }

        first = starts.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();
        later = insides.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();
        (Unknown, Start, End) = (Special("[UNK]"), Special("[CLS]"), Special("[SEP]"));
    }

    /// <summary>The piece for what no piece covers.</summary>
    public int Unknown { get; }

    /// <summary>The piece before a sentence; it stands for the root.</summary>
    public int Start { get; }

    /// <summary>The piece after a sentence.</summary>
    public int End { get; }

    /// <summary>Appends the pieces of a word: at least one, at most the limit; returns how many.</summary>
    public int Append(string word, List<int> pieces)
    {
        int before = pieces.Count;
        if (Ascii.IsValid(word))
            AppendAscii(word, pieces);
        else
            AppendParts(BasicTokens.Of(word), pieces);
        if (pieces.Count - before > longestWord)
            pieces.RemoveRange(before + longestWord, pieces.Count - before - longestWord);
        if (pieces.Count == before)
            pieces.Add(Unknown);
        return pieces.Count - before;
    }

    /// <summary>The same as over <see cref="BasicTokens"/>, without a string for each part: most words are ASCII.</summary>
    private void AppendAscii(string word, List<int> pieces)
    {
        Span<char> part = word.Length <= LongestOnStack ? stackalloc char[word.Length] : new char[word.Length];
        int length = 0;
        foreach (char c in word)
        {
            bool goesOn = char.IsAsciiLetterOrDigit(c) || (char.IsControl(c) && !char.IsWhiteSpace(c));
            if (!goesOn)
            {
                AppendPart(part[..length], pieces);
                length = 0;
            }

            if (char.IsControl(c) || c == ' ')
                continue;
            part[length++] = char.ToLowerInvariant(c);
            if (!goesOn)
            {
                AppendPart(part[..1], pieces);
                length = 0;
            }
        }

        AppendPart(part[..length], pieces);
    }

    private void AppendParts(List<string> parts, List<int> pieces)
    {
        foreach (string part in parts)
            AppendPart(part, pieces);
    }

    private void AppendPart(ReadOnlySpan<char> part, List<int> pieces)
    {
        int before = pieces.Count;
        int start = part.Length > LongestPart && CodePoints(part) > LongestPart ? -1 : 0;
        while (start >= 0 && start < part.Length)
        {
            int end = part.Length, number = 0;
            while (end > start && !(start > 0 ? later : first).TryGetValue(part[start..end], out number))
                end--;
            if (end > start)
                pieces.Add(number);
            start = end > start ? end : -1;
        }

        if (start >= 0)
            return;
        pieces.RemoveRange(before, pieces.Count - before);
        pieces.Add(Unknown);
    }

    private static int CodePoints(ReadOnlySpan<char> text)
    {
        int count = 0;
        foreach (var _ in text.EnumerateRunes())
            count++;
        return count;
    }

    private int Special(string piece) => first.TryGetValue(piece, out int number)
        ? number
        : throw new ArgumentException($"The vocabulary has no {piece}.", nameof(piece));
}
