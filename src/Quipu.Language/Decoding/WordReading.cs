using Quipu.Core.Facts;

namespace Quipu.Language.Decoding;

/// <summary>What the network says of one word, decoded.</summary>
/// <param name="Upos">The universal tag.</param>
/// <param name="Xpos">The Penn tag.</param>
/// <param name="Lemma">The dictionary form.</param>
/// <param name="Head">The position of its head in the sentence, -1 for the root.</param>
/// <param name="Relation">The relation to its head.</param>
/// <param name="HeadProbability">How sure the head is.</param>
/// <param name="NounClass">The class of a common noun, or null.</param>
internal readonly record struct WordReading(
    string Upos, string Xpos, string Lemma, int Head, string Relation, float HeadProbability, EntityType? NounClass)
{
    /// <summary>The probability that it is in a name.</summary>
    public float NameProbability { get; init; }
}
