using System.Collections.Immutable;
using Quipu.Core.Text;
using Quipu.Evaluation.Scorecard;
using Quipu.Evaluation.Treebanks;

namespace Quipu.Tests.Evaluation.Treebanks;

/// <summary>Hand-counted: <c>I can't. Go!</c>, two sentences, six words, five tokens.</summary>
public sealed class RawTextScoresTests
{
    private const string Text = "I can't. Go!";

    private static readonly Document Raw = new("d", Text, [new Block(new Span(0, Text.Length), BlockKind.Paragraph)]);

    private static readonly GoldDocument Gold = new(
        Raw,
        [
            new([Word("I", 0, 1, "PRON", 1, "nsubj"), Word("ca", 2, 4, "AUX", -1, "root"), Word("n't", 4, 7, "PART", 1, "advmod"), Word(".", 7, 8, "PUNCT", 1, "punct")], [new(0, 1), new(2, 7), new(7, 8)]),
            new([Word("Go", 9, 11, "VERB", -1, "root"), Word("!", 11, 12, "PUNCT", 0, "punct")], [new(9, 11), new(11, 12)]),
        ]);

    [Test]
    public void A_perfect_answer_scores_one() =>
        Assert.That(All(RawTextScores.Of(Gold, Said([I(), Ca() with { MultiwordLength = 2 }, Not(), Stop()], [Go(), Bang()]))), Is.All.EqualTo(1));

    [Test]
    public void An_empty_answer_scores_nothing() =>
        Assert.That(All(RawTextScores.Of(Gold, new AnnotatedDocument(Raw, []))), Is.All.Zero);

    [Test]
    public void A_half_right_answer_scores_as_counted_by_hand()
    {
        // One sentence for two, the contraction in one word, a wrong tag, Go hung on can't; subtypes do not matter.
        RawTextScores scores = RawTextScores.Of(
            Gold,
            Said([I() with { Upos = "NOUN" }, T(1, "can't", 2, 7, "AUX", -1, "root"), T(2, ".", 7, 8, "PUNCT", 1, "punct"), T(3, "Go", 9, 11, "VERB", 1, "parataxis"), T(4, "!", 11, 12, "PUNCT", 3, "punct:x")]));
        Assert.Multiple(() =>
        {
            Assert.That(scores.Tokens, Is.EqualTo(new Counts(5, 5, 5)));
            Assert.That(scores.Sentences, Is.EqualTo(new Counts(0, 1, 2)));
            Assert.That(scores.Words, Is.EqualTo(new Counts(4, 5, 6)));
            Assert.That(scores.Upos, Is.EqualTo(new Counts(3, 5, 6)));
            Assert.That(scores.Uas, Is.EqualTo(new Counts(1, 5, 6)), "only ! has its head: those of I and the full stop are no words of the gold");
            Assert.That(scores.Las, Is.EqualTo(new Counts(1, 5, 6)));
        });
    }

    [Test]
    public void Gold_words_stand_alone_in_their_text()
    {
        GoldDocument words = Gold.OfWords();
        Assert.That(words.Document.Text, Is.EqualTo("I ca n't . Go ! "));
        Assert.That(words.Sentences.SelectMany(sentence => sentence.Words).Select(word => words.Document[word.Span]), Is.EqualTo(new[] { "I", "ca", "n't", ".", "Go", "!" }));
        Assert.That(words.Sentences[1].Span, Is.EqualTo(new Span(11, 15)));
    }

    private static double[] All(RawTextScores scores) =>
        [.. new[] { scores.Tokens, scores.Words, scores.Sentences, scores.Upos, scores.Xpos, scores.Lemmas, scores.Uas, scores.Las }.Select(counts => counts.F1)];

    private static AnnotatedDocument Said(params ImmutableArray<Token>[] sentences) => new(Raw, [.. sentences.Select((tokens, i) => new Sentence(i, tokens, []))]);

    private static GoldWord Word(string form, int start, int end, string upos, int head, string relation) => new(new Span(start, end), form, form, upos, "X", head, relation);

    private static Token T(int index, string form, int start, int end, string upos, int head, string relation) => new(index, new Span(start, end), form, form, upos, "X", head, relation);

    private static Token I() => T(0, "I", 0, 1, "PRON", 1, "nsubj");

    private static Token Ca() => T(1, "ca", 2, 4, "AUX", -1, "root");

    private static Token Not() => T(2, "n't", 4, 7, "PART", 1, "advmod");

    private static Token Stop() => T(3, ".", 7, 8, "PUNCT", 1, "punct");

    private static Token Go() => T(0, "Go", 9, 11, "VERB", -1, "root");

    private static Token Bang() => T(1, "!", 11, 12, "PUNCT", 0, "punct");
}
