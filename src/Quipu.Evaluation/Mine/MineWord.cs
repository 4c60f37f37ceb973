using Quipu.Core.Text;

namespace Quipu.Evaluation.Mine;

/// <summary>A word of a fact that says something.</summary>
/// <param name="Lemma">Its dictionary form in lower case.</param>
/// <param name="Weight">2 for a word that can stand at the end of an edge, else 1.</param>
internal readonly record struct MineWord(string Lemma, int Weight)
{
    /// <summary>Whether a word says something.</summary>
    public static bool IsContent(Token token) => token.Upos is "NOUN" or "PROPN" or "VERB" or "ADJ" or "NUM" or "ADV";

    /// <summary>The word of a token.</summary>
    public static MineWord Of(Token token) => new(token.Lemma.ToLowerInvariant(), token.Upos is "NOUN" or "PROPN" or "NUM" ? 2 : 1);
}
