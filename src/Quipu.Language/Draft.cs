using System.Collections.Immutable;
using Quipu.Core.Text;
using Quipu.Language.Decoding;
using Quipu.Language.Tokenization;
using Quipu.Language.Windows;
using Quipu.Language.Words;

namespace Quipu.Language;

/// <summary>A sentence that is cut out but not read yet.</summary>
/// <param name="Tokens">Its words.</param>
/// <param name="Forms">Their texts.</param>
/// <param name="Kind">The kind of its block.</param>
/// <param name="Windows">What of it the network reads at once.</param>
internal sealed record Draft(List<RawToken> Tokens, string[] Forms, BlockKind Kind, List<Window> Windows)
{
    /// <summary>Cuts the words into pieces and these into windows.</summary>
    public static Draft Of(List<RawToken> tokens, string[] forms, BlockKind kind, WordPiece wordPiece, int maxPieces) =>
        new(tokens, forms, kind, WindowPlan.Of(EncodedSentence.Of(forms, wordPiece), word => IsGoodCut(forms[word]), maxPieces));

    /// <summary>The sentence as it was read.</summary>
    /// <param name="index">Its position in the document.</param>
    /// <param name="reading">What the network says of it.</param>
    public Sentence Read(int index, SentenceReading reading)
    {
        ImmutableArray<Token>.Builder tokens = ImmutableArray.CreateBuilder<Token>(Tokens.Count);
        for (int i = 0; i < Tokens.Count; i++)
        {
            WordReading word = reading.Words[i];
            tokens.Add(new Token(i, Tokens[i].Span, Forms[i], word.Lemma, word.Upos, word.Xpos, word.Head, word.Relation)
            {
                SpaceAfter = Tokens[i].SpaceAfter,
                MultiwordLength = Tokens[i].MultiwordLength,
                HeadProbability = word.HeadProbability,
                NounClass = word.NounClass,
                NameProbability = word.NameProbability,
            });
        }

        return new Sentence(index, tokens.MoveToImmutable(), [.. reading.Names], Kind);
    }

    private static bool IsGoodCut(string form) => form is "," or ";" or ":" or "." or ")" or "!" or "?" or "–" or "—" or "|" or "•";
}
