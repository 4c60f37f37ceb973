using Quipu.Core.Facts;
using Quipu.Core.Text;

namespace Quipu.Extraction.Mentions;

/// <summary>Mends the classes of common nouns that mean but one thing (<c>glacier</c>, <c>memorandum</c>): the network guesses those it never met.</summary>
internal sealed class NounClassRepair(Lexicon lexicon)
{
    /// <summary>The sentence with such nouns in their class.</summary>
    public Sentence Mend(Sentence sentence)
    {
        Token[]? tokens = null;
        foreach (Token token in sentence.Tokens)
        {
            if (ClassOf(token) is { } type && type != token.NounClass)
            {
                tokens ??= [.. sentence.Tokens];
                tokens[token.Index] = token with { NounClass = type };
            }
        }

        return tokens is null ? sentence : new Sentence(sentence.Index, [.. tokens], sentence.Names, sentence.Kind);
    }

    // Of persons the singular: "ministers" may be a group.
    private EntityType? ClassOf(Token token) =>
        token.Upos == "NOUN" && lexicon.NounClasses.TryGetValue(token.Lemma.ToLowerInvariant(), out EntityType type) && (type != EntityType.Person || token.Xpos == "NN") ? type : null;
}
