using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Factuality;
using Quipu.Testing;

namespace Quipu.Tests.Extraction.Factuality;

public sealed class StatusClassifierTests
{
    private static readonly StatusClassifier Classifier = new(FactualityLexicon.Load());

    [TestCaseSource(nameof(Cases))]
    public void A_predicate_is_said_as_a_reader_says(Fixture fixture, string expected)
    {
        Status status = Classifier.Classify(fixture.Sentence, fixture.TokenOf(expected.Split(' ')[0]));
        string speaker = status.SpeakerHead is int head ? " " + fixture.Sentence.Tokens[head].Text : "";
        string found = $"{expected.Split(' ')[0]} {status.Factuality} {status.Polarity}{speaker}";
        Assert.That(found, Is.EqualTo(expected).IgnoreCase);
    }

    [Test]
    public void One_object_may_be_denied_and_the_other_not()
    {
        Fixture fixture = Fixture.Read("Factuality.factuality").Single(one => one.Text.StartsWith("The library is named", StringComparison.Ordinal));
        int named = fixture.TokenOf("named");
        Assert.That(Classifier.Classify(fixture.Sentence, named, fixture.TokenOf("Kamala")).Polarity, Is.EqualTo(Polarity.Positive));
        Assert.That(Classifier.Classify(fixture.Sentence, named, fixture.TokenOf("Sarojini")).Polarity, Is.EqualTo(Polarity.Negative));
    }

    [Test]
    public void A_present_tense_with_a_date_ahead_is_future()
    {
        Sentence sentence = Trees.Sentence("""
            The the DET DT 2 det
            drill _ NOUN NN 3 nsubj
            ends end VERB VBZ 0 root
            on _ ADP IN 5 case
            Friday _ PROPN NNP 3 obl
            """);
        var ahead = new RelationTime(null, "on Friday", "2022-06-24", null, null, false);
        Status plain = Classifier.Classify(sentence, 2);
        var today = new DateOnly(2022, 6, 8);
        Assert.That(StatusClassifier.InTime(plain, sentence, 2, ahead, today).Factuality, Is.EqualTo(Quipu.Core.Facts.Factuality.Future));
        Assert.That(StatusClassifier.InTime(plain, sentence, 2, ahead with { Normal = "2022-06-03" }, today), Is.EqualTo(plain));
        Assert.That(StatusClassifier.InTime(plain, sentence, 2, null, today), Is.EqualTo(plain));
    }

    [TestCase("2022-Q3", true)]
    [TestCase("2022-Q2", false)] // the day is in it
    [TestCase("2022-H2", true)]
    [TestCase("2022-07", true)]
    [TestCase("2022-06", false)]
    [TestCase("2022", false)]
    [TestCase("2023", true)]
    [TestCase("XXXX-07", false)]
    public void Only_what_begins_after_the_document_is_ahead_of_it(string normal, bool ahead)
    {
        Sentence sentence = Trees.Sentence("""
            The the DET DT 2 det
            fair _ NOUN NN 4 nsubj:pass
            is be AUX VBZ 4 aux:pass
            held hold VERB VBN 0 root
            then _ ADV RB 4 advmod
            """);
        Status status = StatusClassifier.InTime(Classifier.Classify(sentence, 3), sentence, 3, new RelationTime(null, "then", normal, null, null, false), new DateOnly(2022, 6, 8));
        Assert.That(status.Factuality == Quipu.Core.Facts.Factuality.Future, Is.EqualTo(ahead));
    }

    [TestCase("was be AUX VBD")]
    [TestCase("has have AUX VBZ")]
    public void What_is_told_in_the_past_is_not_to_come(string auxiliary)
    {
        Sentence sentence = Trees.Sentence($"""
            Lund _ PROPN NNP 3 nsubj
            {auxiliary} 3 aux
            held hold VERB VBN 0 root
            it _ PRON PRP 3 obj
            """);
        Status plain = Classifier.Classify(sentence, 2);
        Assert.That(StatusClassifier.InTime(plain, sentence, 2, new RelationTime(null, "in 2030", "2030", null, null, false), new DateOnly(2022, 6, 8)), Is.EqualTo(plain));
    }

    [Test]
    public void Every_token_of_every_sentence_gets_an_answer()
    {
        foreach (Fixture fixture in Fixture.Read("Factuality.factuality"))
        {
            foreach (Token token in fixture.Sentence.Tokens)
            {
                Status status = Classifier.Classify(fixture.Sentence, token.Index, fixture.Sentence.Root);
                Assert.That(status.SpeakerHead ?? 0, Is.InRange(0, fixture.Sentence.Tokens.Length - 1));
                Assert.That(status.SpeakerHead, Is.Not.EqualTo(token.Index).Or.Null);
            }
        }
    }

    private static IEnumerable<TestCaseData> Cases() => Fixture.Cases("Factuality.factuality");
}
