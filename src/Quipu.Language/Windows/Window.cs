using Quipu.Language.Words;

namespace Quipu.Language.Windows;

/// <summary>
/// A run of words of a sentence that the network reads at once: nearly always the whole sentence. Of a sentence that
/// is too long, each window answers for the words that it sees best.
/// </summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="First">Its first word.</param>
/// <param name="End">One past its last word.</param>
/// <param name="OwnFirst">The first word that it answers for.</param>
/// <param name="OwnEnd">One past the last word that it answers for.</param>
internal sealed record Window(EncodedSentence Sentence, int First, int End, int OwnFirst, int OwnEnd)
{
    /// <summary>The number of words.</summary>
    public int Words => End - First;

    /// <summary>Whether it is the whole sentence.</summary>
    public bool IsSentence => Words == Sentence.Words;

    /// <summary>The number of pieces, with the two around a sentence.</summary>
    public int Pieces => Sentence.Starts[End] - Sentence.Starts[First] + 2;
}
