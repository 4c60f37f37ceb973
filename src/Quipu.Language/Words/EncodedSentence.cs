using System.Collections.Immutable;

namespace Quipu.Language.Words;

/// <summary>A sentence as numbers: the pieces of all its words in a row, where each word starts in it, and each word's features.</summary>
/// <param name="Pieces">The pieces, without those around a sentence.</param>
/// <param name="Starts">Where each word's pieces start, and at the end their number.</param>
/// <param name="Features">The feature rows of each word.</param>
internal sealed record EncodedSentence(ImmutableArray<int> Pieces, ImmutableArray<int> Starts, ImmutableArray<WordFeatures> Features)
{
    /// <summary>The number of words.</summary>
    public int Words => Features.Length;

    /// <summary>The numbers of a sentence's words.</summary>
    public static EncodedSentence Of(IReadOnlyList<string> words, WordPiece wordPiece)
    {
        var pieces = new List<int>(words.Count * 2);
        ImmutableArray<int>.Builder starts = ImmutableArray.CreateBuilder<int>(words.Count + 1);
        ImmutableArray<WordFeatures>.Builder features = ImmutableArray.CreateBuilder<WordFeatures>(words.Count);
        foreach (string word in words)
        {
            starts.Add(pieces.Count);
            wordPiece.Append(word, pieces);
            features.Add(WordFeatures.Of(word));
        }

        starts.Add(pieces.Count);
        return new EncodedSentence([.. pieces], starts.MoveToImmutable(), features.MoveToImmutable());
    }
}
