using Quipu.Core.Text;

namespace Quipu.Language.Decoding;

/// <summary>What the network says of a sentence, or of a window of one, with positions in the sentence.</summary>
/// <param name="Words">Its words in order.</param>
/// <param name="Names">Its names in order, without overlap.</param>
internal sealed record SentenceReading(WordReading[] Words, IReadOnlyList<NameSpan> Names)
{
    /// <summary>The states of its words, a row of <see cref="StatesWidth"/> numbers each; empty where the network keeps none.</summary>
    public Half[] States { get; init; } = [];

    /// <summary>The numbers of a word's state.</summary>
    public int StatesWidth => Words.Length == 0 ? 0 : States.Length / Words.Length;
}
