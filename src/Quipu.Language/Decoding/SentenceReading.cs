using Quipu.Core.Text;

namespace Quipu.Language.Decoding;

/// <summary>What the network says of a sentence, or of a window of one, with positions in the sentence.</summary>
/// <param name="Words">Its words in order.</param>
/// <param name="Names">Its names in order, without overlap.</param>
internal sealed record SentenceReading(WordReading[] Words, IReadOnlyList<NameSpan> Names);
