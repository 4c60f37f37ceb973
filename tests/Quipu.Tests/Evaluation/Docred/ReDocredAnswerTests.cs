using System.Collections.Immutable;
using Quipu.Evaluation.Docred;
using Quipu.Evaluation.Names;
using Quipu.Evaluation.Scorecard;

namespace Quipu.Tests.Evaluation.Docred;

/// <summary>Hand-counted: Ada Lund (also Lund) of Oslo, Norway.</summary>
public sealed class ReDocredAnswerTests
{
    private const string Text = "Ada Lund lives in Oslo , Norway . Miss Lund wed Bo .";

    private static ScoredFacts Facts => new ScoredFacts(Text).Mention("Ada Lund", "e1").Mention("Oslo", "e2").Mention("Norway", "e3").Mention("Miss Lund", "e1").Mention("Bo", "e4");

    private static DocredPassage Gold { get; } = new(
        "t",
        Text,
        [Entity("PER", "Ada Lund", "Miss Lund"), Entity("LOC", "Oslo"), Entity("LOC", "Norway")],
        [(0, 1, "P551"), (1, 2, "P17")]);

    [Test]
    public void A_perfect_answer_scores_one()
    {
        ReDocredAnswer answer = Compare(Facts.Relation("Miss Lund", "residence", "Oslo", wikidata: "P551").Relation("Oslo", "country", "Norway", wikidata: "P17"));
        Assert.That((answer.GivenEntities.F1, answer.EndToEnd.F1, answer.Findings.Count()), Is.EqualTo((1.0, 1.0, 0)));
    }

    [Test]
    public void An_empty_answer_scores_nothing() =>
        Assert.That((Compare(Facts).GivenEntities, Compare(Facts).EndToEnd), Is.EqualTo((new Counts(0, 0, 2), new Counts(0, 0, 2))));

    [Test]
    public void A_half_right_answer_scores_as_counted_by_hand()
    {
        // Right: residence, said twice. Wrong: the country turned round. With an end that is none: wrong only end to end.
        // Passed over: a property that is not annotated.
        ReDocredAnswer answer = Compare(Facts
            .Relation("Ada Lund", "residence", "Oslo", wikidata: "P551").Relation("Miss Lund", "residence", "Oslo", wikidata: "P551")
            .Relation("Norway", "country", "Oslo", wikidata: "P17")
            .Relation("Bo", "residence", "Oslo", wikidata: "P551")
            .Relation("Ada Lund", "spouse", "Oslo", wikidata: "P26"));
        Assert.Multiple(() =>
        {
            Assert.That(answer.GivenEntities, Is.EqualTo(new Counts(1, 2, 2)));
            Assert.That(answer.EndToEnd, Is.EqualTo(new Counts(1, 3, 2)));
            Assert.That(answer.Findings.Select(finding => $"{finding.Kind} {finding.What}"), Is.EqualTo(new[] { "missed Oslo | P17 | Norway", "wrong Norway | P17 | Oslo" }));
        });
    }

    [Test]
    public void A_relation_says_its_inverse_too()
    {
        DocredPassage gold = Gold with { Relations = [(0, 1, "P551"), (2, 1, "P36"), (1, 2, "P1376")] };
        ScoredFacts said = Facts.Relation("Norway", "capital", "Oslo", wikidata: "P36");
        var answer = new ReDocredAnswer(gold, said.Facts, said.Facts, Properties.Add("P36", "P1376").Add("P1376", "P36"));
        Assert.That((answer.GivenEntities, answer.EndToEnd), Is.EqualTo((new Counts(2, 2, 3), new Counts(2, 2, 3))));
    }

    [Test]
    public void What_was_found_between_given_entities_and_in_the_text_alone_is_counted_apart()
    {
        ScoredFacts given = Facts.Relation("Ada Lund", "residence", "Oslo", wikidata: "P551");
        var answer = new ReDocredAnswer(Gold, given.Facts, Facts.Facts, Properties);
        Assert.That((answer.GivenEntities, answer.EndToEnd), Is.EqualTo((new Counts(1, 1, 2), new Counts(0, 0, 2))));
    }

    private static ImmutableDictionary<string, string?> Properties { get; } = ImmutableDictionary.CreateRange<string, string?>([new("P551", null), new("P17", null)]);

    private static ReDocredAnswer Compare(ScoredFacts said) => new(Gold, said.Facts, said.Facts, Properties);

    private static ImmutableArray<GoldName> Entity(string type, params string[] names) => [.. names.Select(name => new GoldName(Facts.Place(name), type))];
}
