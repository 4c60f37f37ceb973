using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Language;

namespace Quipu.Tests.Language;

public sealed class LanguageEngineTests
{
    private LanguageEngine engine = null!;

    [OneTimeSetUp]
    public void Load() => engine = ModelPlace.LoadEngine();

    [OneTimeTearDown]
    public void Close() => engine?.Dispose();

    [Test]
    public void A_plain_sentence_is_read_whole()
    {
        AnnotatedDocument document = engine.Annotate(DocumentOf("Raphael Tuju visited China in 2018."));
        Sentence sentence = document.Sentences.Single();
        Assert.That(sentence.Tokens.Select(token => token.Upos), Is.EqualTo(new[] { "PROPN", "PROPN", "VERB", "PROPN", "ADP", "NUM", "PUNCT" }));
        Assert.That(sentence.Tokens[2].Lemma, Is.EqualTo("visit"));
        Assert.That((sentence.Root, sentence.Tokens[0].Relation, sentence.Tokens[3].Relation), Is.EqualTo((2, "nsubj", "obj")));
        Assert.That(sentence.Names.Select(name => (name.First, name.Last, name.Type)), Is.EqualTo(new[] { (0, 1, EntityType.Person), (3, 3, EntityType.Place) }));
    }

    [Test]
    public void Sentences_keep_the_kind_of_their_block_and_never_cross_it()
    {
        const string text = "A heading\nSome text. More text.";
        var document = new Document("d", text, [new Block(new Span(0, 9), BlockKind.Heading), new Block(new Span(10, text.Length), BlockKind.Paragraph)]);
        Assert.That(
            engine.Annotate(document).Sentences.Select(sentence => (document[sentence.Span], sentence.Kind, sentence.Index)),
            Is.EqualTo(new[] { ("A heading", BlockKind.Heading, 0), ("Some text.", BlockKind.Paragraph, 1), ("More text.", BlockKind.Paragraph, 2) }));
    }

    [TestCase("")]
    [TestCase(" \n\t\u200B ")]
    public void A_document_without_words_has_no_sentences(string text) =>
        Assert.That(engine.Annotate(DocumentOf(text)).Sentences, Is.Empty);

    [Test]
    public void A_sentence_of_any_length_is_one_tree_and_loses_nothing()
    {
        string text = string.Join(", ", Enumerable.Range(0, 150).Select(i => $"Anna met Bob and the old man of village number {i}")) + ".";
        AnnotatedDocument document = engine.Annotate(DocumentOf(text));
        Assert.That(document.Sentences.Sum(sentence => sentence.Tokens.Length), Is.EqualTo(150 * 12));
        Assert.That(document.Sentences.Max(sentence => sentence.Tokens.Length), Is.GreaterThan(500));
        Assert.That(document.Sentences.Sum(sentence => sentence.Names.Count(name => name.Type == EntityType.Person)), Is.GreaterThan(250));
    }

    [Test]
    public void The_same_document_gives_the_same_answer_from_several_threads_at_once()
    {
        Document document = DocumentOf(string.Join(' ', Enumerable.Repeat("Xi Jinping leads the party. It was founded in 1921 by workers!", 40)));
        string[] answers = [.. Enumerable.Range(0, 4).AsParallel().WithDegreeOfParallelism(4).Select(_ => Written(engine.Annotate(document)))];
        Assert.That(answers.Distinct(), Has.Exactly(1).Items);
    }

    [Test]
    public void Any_text_is_read()
    {
        string hostile = string.Concat(Enumerable.Range(0, 0x3000).Select(i => (char)i)) + "\uD83D \uDE00 x\uFFFF " + new string('a', 3000) + new string('.', 3000) + string.Concat(Enumerable.Repeat("👩‍👩‍👧", 300));
        AnnotatedDocument document = engine.Annotate(DocumentOf(hostile));
        Assert.That(document.Sentences.SelectMany(sentence => sentence.Tokens).All(token => document.Document[token.Span] == token.Text), Is.True);
    }

    private static Document DocumentOf(string text) => new("d", text, [new Block(new Span(0, text.Length), BlockKind.Paragraph)]);

    private static string Written(AnnotatedDocument document) => string.Join('\n', document.Sentences.SelectMany(sentence => sentence.Tokens.Select(token => $"{token} {token.HeadProbability:R}")));
}
