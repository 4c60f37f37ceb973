using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Testing;

namespace Quipu.Tests.Testing;

public sealed class TreesTests
{
    private const string Lines = """
        Raphael _ PROPN NNP 3 nsubj
        Tuju _ PROPN NNP 1 flat
        said say VERB VBD 0 root
        ( _ PUNCT -LRB- 5 punct
        yes _ INTJ UH 3 ccomp
        ) _ PUNCT -RRB- 5 punct
        . _ PUNCT . 3 punct
        """;

    [Test]
    public void A_sentence_is_laid_out_with_ordinary_spaces()
    {
        Sentence sentence = Trees.Sentence(Lines, ("Raphael Tuju", EntityType.Person));
        Assert.That(Trees.TextOf(sentence), Is.EqualTo("Raphael Tuju said (yes)."));
        Assert.That(sentence.Root, Is.EqualTo(2));
        Assert.That(sentence.Tokens[0].Lemma, Is.EqualTo("raphael"));
        Assert.That(sentence.Names, Is.EqualTo(new[] { new NameSpan(0, 1, EntityType.Person, 1f) }));
    }

    [Test]
    public void A_document_holds_its_sentences_at_their_offsets()
    {
        AnnotatedDocument document = Trees.Document(null, [Lines, Lines]);
        Assert.That(document.Document.Text, Is.EqualTo("Raphael Tuju said (yes). Raphael Tuju said (yes)."));
        foreach (Token token in document.Sentences.SelectMany(sentence => sentence.Tokens))
            Assert.That(document.Document[token.Span], Is.EqualTo(token.Text));
    }
}
