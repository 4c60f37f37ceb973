using System.Collections.Immutable;
using System.Text;
using Quipu.Core.Text;

namespace Quipu.Evaluation.Treebanks;

/// <summary>A document of a treebank: its raw text with one block a paragraph, and what the annotators say of it.</summary>
/// <param name="Document">The raw text.</param>
/// <param name="Sentences">The annotation.</param>
internal sealed record GoldDocument(Document Document, ImmutableArray<GoldSentence> Sentences)
{
    /// <summary>The same annotation over a text in which every syntactic word stands alone, with a blank after it.</summary>
    public GoldDocument OfWords()
    {
        var text = new StringBuilder();
        ImmutableArray<GoldSentence> sentences = [.. Sentences.Select(sentence => Apart(sentence, text))];
        return new GoldDocument(Document with { Text = text.ToString(), Blocks = [new Block(new Span(0, text.Length), BlockKind.Paragraph)] }, sentences);
    }

    private static GoldSentence Apart(GoldSentence sentence, StringBuilder text)
    {
        ImmutableArray<GoldWord>.Builder words = ImmutableArray.CreateBuilder<GoldWord>(sentence.Words.Length);
        foreach (GoldWord word in sentence.Words)
        {
            words.Add(word with { Span = new Span(text.Length, text.Length + word.Form.Length) });
            text.Append(word.Form).Append(' ');
        }

        return new GoldSentence(words.ToImmutable(), [.. words.Select(word => word.Span)]);
    }
}
