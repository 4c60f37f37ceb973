using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Time;
using Quipu.Extraction.Values;
using Quipu.Testing;

namespace Quipu.Tests.Extraction.Time;

public sealed class RelationTimeFinderTests
{
    private static readonly DateOnly Monday = new(2021, 1, 25);

    [TestCaseSource(nameof(Cases))]
    public void A_predicate_has_the_time_that_the_sentence_gives(Fixture fixture, string expected)
    {
        string predicate = expected.Split(' ')[0];
        Assert.That($"{predicate} {Show(Find(fixture.Sentence, fixture.TokenOf(predicate), Monday))}", Is.EqualTo(expected));
    }

    [Test]
    public void The_words_of_a_time_stand_in_the_text()
    {
        foreach (Fixture fixture in Fixture.Read("Time.times"))
        {
            foreach (Token token in fixture.Sentence.Tokens)
            {
                if (Find(fixture.Sentence, token.Index, Monday) is RelationTime time)
                    Assert.That(time.Span!.Value.Of(fixture.Text), Is.EqualTo(time.Text));
            }
        }
    }

    [Test]
    public void An_event_begins_or_ends_a_state()
    {
        var time = new RelationTime(null, "in 2018", "2018", null, null, false);
        Assert.That(RelationTimeFinder.AsStart(time), Is.EqualTo(time with { Normal = null, From = "2018" }));
        Assert.That(RelationTimeFinder.AsEnd(time), Is.EqualTo(time with { Normal = null, To = "2018", Ended = true }));
        RelationTime bounded = time with { Normal = null, From = "1999" };
        Assert.That(RelationTimeFinder.AsStart(bounded), Is.EqualTo(bounded));
    }

    [Test]
    public void A_bracket_after_an_office_holds_its_time()
    {
        Sentence sentence = Trees.Sentence("""
            Kenyatta _ PROPN NNP 0 root
            , _ PUNCT , 3 punct
            president _ NOUN NN 1 appos
            of _ ADP IN 5 case
            Kenya _ PROPN NNP 3 nmod
            ( _ PUNCT -LRB- 7 punct
            2013–2022 _ NUM CD 5 appos
            ) _ PUNCT -RRB- 7 punct
            """, ("Kenya", EntityType.Place));
        Assert.That(Show(Find(sentence, 2, new DateOnly(2024, 1, 1))), Is.EqualTo("n= f=2013 t=2022 e=true"));
    }

    [Test]
    public void The_end_of_a_time_may_come_before_its_start()
    {
        Sentence sentence = Trees.Sentence("""
            Until _ ADP IN 3 case
            the _ DET DT 3 det
            merger _ NOUN NN 7 obl
            in _ ADP IN 5 case
            2010 _ NUM CD 3 nmod
            he _ PRON PRP 7 nsubj
            ran _ VERB VBD 0 root
            it _ PRON PRP 7 obj
            from _ ADP IN 10 case
            2005 _ NUM CD 7 obl
            """);
        RelationTime time = Find(sentence, 6, new DateOnly(2024, 1, 1))!;
        Assert.That((Show(time), time.Text), Is.EqualTo(("n= f=2005 t=2010 e=true", "Until the merger in 2010 he ran it from 2005")));
    }

    private static RelationTime? Find(Sentence sentence, int predicate, DateOnly date) =>
        RelationTimeFinder.Find(sentence, predicate, null, ValueGrammar.Find(sentence, date), date);

    private static string Show(RelationTime? time) =>
        time is null ? "none" : $"n={time.Normal} f={time.From} t={time.To} e={(time.Ended ? "true" : "false")}";

    private static IEnumerable<TestCaseData> Cases() => Fixture.Cases("Time.times");
}
