using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Evaluation.Edges;

namespace Quipu.Tests.Evaluation.Edges;

/// <summary>Hand-counted: <c>Ada Lund founded Norvik in 1990. Ada Lund may sell it to Brekke.</c></summary>
public sealed class EdgesScorerTests
{
    private const string Text = "Ada Lund founded Norvik in 1990. Ada Lund may sell it to Brekke.";

    private static readonly Document Passage = new("p", Text, [new Block(new Span(0, Text.Length), BlockKind.Paragraph)]);

    private static readonly EdgesDocument Gold = new(
        "p",
        Text,
        [new(0, 8, "ada"), new(17, 23, "norvik"), new(33, 41, "ada"), new(51, 53, "norvik"), new(57, 63, "brekke")],
        [new("ada", "Ada Lund"), new("norvik", "Norvik"), new("brekke", "Brekke")],
        [
            new("norvik", ["found"]) { Object = "ada", Type = "founded_by" },
            new("norvik", ["found"]) { Value = new("1990", "1990"), Type = "inception" },
            new("ada", ["sell"]) { Object = "norvik", Factuality = "possible" },
            new("ada", ["sell to"]) { Object = "brekke", Factuality = "possible" },
        ]);

    [Test]
    public void A_perfect_answer_scores_one() =>
        Assert.That(
            Score(Founded(), Inception(), Sold("it", 51, "norvik", Factuality.Possible), Sold("Brekke", 57, "brekke", Factuality.Possible)),
            Is.EqualTo(new EdgesScore(4, 4, 4, 4, 4, 0, 0)));

    [Test]
    public void An_empty_answer_scores_nothing()
    {
        EdgesScore score = Score();
        Assert.That((score.F1, score.Recall, score.Precision), Is.EqualTo((0.0, 0.0, 0.0)));
    }

    [Test]
    public void A_half_right_answer_scores_as_counted_by_hand()
    {
        // Right with status: founded_by. Right without status: sold as a fact. Wrong: backward. Apart: an end unknown.
        Relation backward = Founded() with { Type = null, Lemma = "found", Predicate = "founded" };
        Relation elsewhere = Sold("may", 42, null, Factuality.Possible);
        EdgesScore score = Score(Founded(), Sold("it", 51, "norvik", Factuality.Asserted), backward with { Lemma = "sell", Predicate = "sell", Subject = Argument("Brekke", 57, "brekke"), Object = Argument("Ada Lund", 33, "ada") }, elsewhere);
        Assert.Multiple(() =>
        {
            Assert.That(score, Is.EqualTo(new EdgesScore(3, 2, 4, 2, 1, 1, 1)));
            Assert.That(score.F1, Is.EqualTo(2 * (2 / 3.0) * 0.5 / ((2 / 3.0) + 0.5)).Within(1e-9));
        });
    }

    [Test]
    public void A_wrong_type_of_relation_between_the_right_ends_is_missed() =>
        Assert.That(Score(Sold("it", 51, "norvik", Factuality.Possible) with { Lemma = "buy", Predicate = "buy" }).Found, Is.Zero);

    [Test]
    public void A_noun_phrase_that_is_no_entity_of_the_gold_stands_for_its_value()
    {
        Relation nominal = Inception() with { Object = Argument("in 1990", 24, "year") };
        Assert.That(Score(nominal), Is.EqualTo(new EdgesScore(1, 1, 4, 1, 1, 0, 0)));
        Assert.That(Score(nominal with { Object = Argument("19", 27, "year") }).OtherEnds, Is.EqualTo(0), "Half of the words are most of them.");
        Assert.That(Score(nominal with { Object = Argument("9", 28, "year") }).OtherEnds, Is.EqualTo(1), "A letter of it is none.");
        Assert.That(Score(nominal with { Type = null, Lemma = "lose", Predicate = "lost" }), Is.EqualTo(new EdgesScore(1, 0, 4, 0, 0, 0, 0)));
    }

    [Test]
    public void What_found_an_edge_is_counted_with_it()
    {
        Relation wrong = Sold("it", 51, "norvik", Factuality.Possible) with { Lemma = "buy", Predicate = "buy", Rule = "verb" };
        EdgesResult result = Result(Founded() with { Rule = "verb" }, wrong, Inception() with { Extractor = Relation.LearnedExtractor });
        Assert.That(result.Extractors, Is.EqualTo(new[] { ("verb", true), ("verb", false), ("learned", true) }));
    }

    private static EdgesScore Score(params Relation[] relations) => Result(relations).Score;

    private static EdgesResult Result(params Relation[] relations)
    {
        var facts = new DocumentFacts("p")
        {
            Mentions =
            [
                Mention("Ada Lund", 0, "ada"),
                Mention("Norvik", 17, "norvik"),
                Mention("it", 51, "norvik"),
                Mention("Brekke", 57, "brekke"),
            ],
            Relations = [.. relations],
        };
        return new EdgesScorer().Score(Gold, facts);
    }

    private static Mention Mention(string words, int start, string entity)
    {
        var span = new Span(start, start + words.Length);
        return new Mention(span, words, MentionKind.Name, EntityType.Organization, span, 0) { EntityId = entity };
    }

    private static Argument Argument(string words, int start, string? entity) => new(new Span(start, start + words.Length), words, entity, null);

    private static Relation Founded() => Relate("founded_by", "found", Argument("Norvik", 17, "norvik"), Argument("Ada Lund", 0, "ada"));

    private static Relation Inception() => Relate(
        "inception", "found in", Argument("Norvik", 17, "norvik"), new Argument(new Span(27, 31), "1990", null, new LiteralValue(EntityType.Date, "1990", "1990")));

    private static Relation Sold(string words, int start, string? entity, Factuality factuality) =>
        Relate(null, words == "Brekke" ? "sell to" : "sell", Argument("Ada Lund", 33, "ada"), Argument(words, start, entity)) with { Factuality = factuality };

    private static Relation Relate(string? type, string lemma, Argument subject, Argument @object) => new()
    {
        Type = type,
        Lemma = lemma,
        Predicate = lemma,
        Subject = subject,
        Object = @object,
        Evidence = Evidence.From(Passage, new Span(0, Text.Length)),
        Extractor = "open",
    };
}
