using Quipu.Core.Facts;
using Quipu.Evaluation.Tekgen;
using Quipu.Testing;

namespace Quipu.Tests.Evaluation.Tekgen;

public sealed class TekgenAnswerTests
{
    private const string Text = "Ponyo was directed by Hayao Miyazaki in 2008";

    private static readonly TekgenSentence Gold = new("1_movie", "s1", Text, [new("Ponyo", "director", "Hayao Miyazaki"), new("Ponyo", "publication date", "01 January 2008")]);

    private static readonly CountryNames Countries = CountryNames.Load();

    [Test]
    public void All_facts_score_one() =>
        Assert.That(Answer(("director", "Hayao Miyazaki"), ("publication date", "2008")).Counts.F1, Is.EqualTo(1));

    [Test]
    public void Nothing_scores_nothing() => Assert.That(Answer().Counts.F1, Is.Zero);

    // One of two true facts, nothing wrong: precision 1, recall 1/2.
    [Test]
    public void Half_of_the_facts_score_two_thirds()
    {
        TekgenAnswer answer = Answer(("director", "Hayao Miyazaki"));
        Assert.That(answer.Counts.F1, Is.EqualTo(2 / 3.0).Within(1e-9));
        Assert.That(answer.Findings.Single().What, Is.EqualTo("Ponyo | publication date | 01 January 2008"));
    }

    [Test]
    public void Relations_that_the_sentence_does_not_have_in_the_set_count_neither_way() =>
        Assert.That(Answer(("director", "Hayao Miyazaki"), ("publication date", "2008"), ("cast member", "Hayao Miyazaki")).Counts.F1, Is.EqualTo(1));

    [TestCase("1977", "01 January 1977")]
    [TestCase("1977-05", "01 May 1977")]
    [TestCase("1977-05-09", "09 May 1977")]
    [TestCase("197X", "197X")]
    public void Dates_are_those_of_the_set(string normal, string day) => Assert.That(TekgenFact.Day(normal), Is.EqualTo(day));

    [Test]
    public void Adjectives_stand_for_countries() => Assert.That((Countries.Of("Andorran"), Countries.Of("Ponyo")), Is.EqualTo(("Andorra", "Ponyo")));

    private static TekgenAnswer Answer(params (string Type, string Object)[] said)
    {
        FactsBuilder builder = new FactsBuilder("s1", Text).Named("Ponyo", EntityType.Work).Named("Hayao Miyazaki", EntityType.Person);
        foreach ((string type, string target) in said)
        {
            if (target == "2008")
                builder.SaysValue("Ponyo", "was directed by", new LiteralValue(EntityType.Date, target, target), relation => relation with { Type = type });
            else
                builder.Says("Ponyo", "was directed by", target, relation => relation with { Type = type });
        }

        return new TekgenAnswer(Gold, builder.Build(), Countries);
    }
}
