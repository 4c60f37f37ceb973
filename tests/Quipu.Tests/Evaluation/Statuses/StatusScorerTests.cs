using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Evaluation.Scorecard;
using Quipu.Evaluation.Statuses;

namespace Quipu.Tests.Evaluation.Statuses;

/// <summary>Hand-counted: <c>Lund says Norvik may sell a mill in Bergen in May and did not buy Brekke.</c></summary>
public sealed class StatusScorerTests
{
    private const string Words = "Lund says Norvik may sell a mill in Bergen in May and did not buy Brekke.";

    private static readonly Document Sentence = new("s", Words, [new Block(new Span(0, Words.Length), BlockKind.Paragraph)]);

    private static readonly StatusText Gold = new(
        "s",
        "modal",
        "dev",
        new DateOnly(2024, 3, 1),
        Words,
        [
            new("Norvik", ["sell"], "a mill", "possible", "positive", "Lund", new GoldTime("2024-05", null, null, false)),
            new("Norvik", ["buy", "acquire"], "Brekke", "asserted", "negative", "Lund", null),
        ]);

    private static readonly Relation Sold = Relate("sell", Argument("Norvik"), Argument("a mill in Bergen")) with
    {
        Factuality = Factuality.Possible,
        Speaker = Argument("Lund"),
        Time = new RelationTime(null, "in May", "2024-05", null, null, false),
    };

    private static readonly Relation Bought = Relate("buy", Argument("Norvik"), Argument("Brekke")) with { Polarity = Polarity.Negative, Speaker = Argument("Lund") };

    [Test]
    public void A_perfect_answer_scores_one()
    {
        Dictionary<string, double> figures = Figures(Bought, Sold);
        using (Assert.EnterMultipleScope())
        {
            foreach (string measure in new[] { "factuality", "polarity", "speaker", "all three", "macro F1", "found", "all three of found", "value", "value of found" })
                Assert.That(figures[measure], Is.EqualTo(1), measure);
            Assert.That(figures["made up"], Is.Zero);
        }
    }

    [Test]
    public void An_empty_answer_scores_nothing() => Assert.That(Figures().Values, Is.All.Zero);

    [Test]
    public void A_half_right_answer_scores_as_counted_by_hand()
    {
        // Selling is not found: there is no mill in the answer. Of buying the polarity is right; factuality, speaker and time are not.
        Relation elsewhere = Sold with { Object = Argument("Bergen") };
        Relation wrong = Bought with { Factuality = Factuality.Possible, Speaker = null, Time = Sold.Time };
        Dictionary<string, double> figures = Figures(elsewhere, wrong);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((figures["factuality"], figures["polarity"], figures["speaker"], figures["all three"]), Is.EqualTo((0.0, 0.5, 0.0, 0.0)));
            Assert.That((figures["found"], figures["value"], figures["made up"]), Is.EqualTo((0.5, 0.0, 1.0)));
        }

        // Of two kinds of factuality one is right in both places, the other in none: a perfect F1, and none.
        Assert.That(Figures(Sold)["macro F1"], Is.EqualTo(0.5));
    }

    [Test]
    public void A_time_is_right_in_all_its_parts_or_not()
    {
        Assert.That(Figures(Sold with { Time = Sold.Time! with { Ended = true } })["value"], Is.Zero);
        Assert.That(Figures(Sold with { Time = Sold.Time! with { Normal = null, From = "2024-05" } })["value"], Is.Zero);
    }

    [Test]
    public void A_typed_relation_may_run_the_other_way()
    {
        Relation turned = Bought with { Subject = Bought.Object, Object = Bought.Subject };
        Assert.That(Figures(turned)["found"], Is.Zero);
        Assert.That(Figures(turned with { Type = "owned_by" })["found"], Is.EqualTo(0.5));
    }

    [Test]
    public void One_relation_stands_for_one_of_the_gold()
    {
        StatusText twice = Gold with { Relations = [Gold.Relations[1], Gold.Relations[1]] };
        Assert.That(new StatusScorer().Score(twice, Facts(Bought)).Count(answer => answer.IsStatus), Is.EqualTo(1));
    }

    [Test]
    public void Words_that_the_sentence_does_not_hold_are_an_error_of_the_gold()
    {
        StatusText broken = Gold with { Relations = [Gold.Relations[0] with { Object = "a mine" }] };
        Assert.That(() => new StatusScorer().Score(broken, Facts()), Throws.InstanceOf<FormatException>().With.Message.Contains("a mine"));
    }

    private static Dictionary<string, double> Figures(params Relation[] relations)
    {
        var answers = new StatusScorer().Score(Gold, Facts(relations));
        // Both sets count what is found, of other relations.
        IEnumerable<Figure> figures = [.. FactualitySet.Figures("", answers), .. TimeSet.Figures("", answers).Where(figure => figure.Measure != "found")];
        return figures.ToDictionary(figure => figure.Measure, figure => figure.Value);
    }

    private static DocumentFacts Facts(params Relation[] relations)
    {
        Span mill = Argument("a mill in Bergen").Span;
        var mention = new Mention(mill, "a mill in Bergen", MentionKind.Nominal, EntityType.Object, Argument("mill").Span, 0);
        return new DocumentFacts("s") { Mentions = [mention], Relations = [.. relations] };
    }

    private static Argument Argument(string words)
    {
        int start = Words.IndexOf(words, StringComparison.Ordinal);
        return new Argument(new Span(start, start + words.Length), words, words, null);
    }

    private static Relation Relate(string lemma, Argument subject, Argument @object) => new()
    {
        Lemma = lemma,
        Predicate = lemma,
        Subject = subject,
        Object = @object,
        Evidence = Evidence.From(Sentence, new Span(0, Words.Length)),
        Extractor = "open",
    };
}
