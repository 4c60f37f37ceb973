using System.Text.Json;
using Quipu.Core.Facts;
using Quipu.Evaluation.KnowledgeNet;
using Quipu.Evaluation.Scorecard;

namespace Quipu.Tests.Evaluation.KnowledgeNet;

/// <summary>Hand-counted: who founded and runs Norvik, in a passage where three properties are annotated.</summary>
public sealed class KnowledgeNetAnswerTests
{
    private const string Text = "Ada Lund, a chemist, founded Norvik. She wed Bo. Later: Cy founded Dal.";

    private static ScoredFacts Facts => new ScoredFacts(Text)
        .Mention("Ada Lund", "a").Mention("She", "a").Mention("Norvik", "n").Mention("Bo", "b").Mention("Cy", "c").Mention("Dal", "d");

    private static KnowledgeNetText Gold { get; } = GoldOf(Facts);

    [Test]
    public void A_perfect_answer_scores_one()
    {
        KnowledgeNetAnswer answer = Compare(Facts.Relation("Norvik", "founded_by", "Ada Lund").Relation("She", "spouse", "Bo"));
        Assert.That((answer.SinglePairs, answer.Findings.Length), Is.EqualTo((new Counts(3, 3, 3), 0)));
    }

    [Test]
    public void An_empty_answer_scores_nothing() =>
        Assert.That(Compare(Facts).AllPairs, Is.EqualTo(new Counts(0, 0, 3)));

    [Test]
    public void A_half_right_answer_scores_as_counted_by_hand()
    {
        // Right by overlap (Lund); wrong: employer; passed over: residence (not annotated), the denied, what stands outside the passage.
        KnowledgeNetAnswer answer = Compare(Facts
            .Relation("Norvik", "founded_by", "Lund", confidence: 0.9)
            .Relation("Bo", "employer", "Norvik", confidence: 0.3)
            .Relation("Bo", "residence", "Norvik")
            .Relation("Ada Lund", "spouse", "Bo", polarity: Polarity.Negative)
            .Relation("Dal", "founded_by", "Cy"));
        Assert.Multiple(() =>
        {
            Assert.That(answer.SinglePairs, Is.EqualTo(new Counts(1, 2, 3)));
            Assert.That(answer.Judged, Is.EqualTo(new[] { new JudgedAnswer(0.9, 1), new JudgedAnswer(0.3, 0) }));
            Assert.That(answer.Findings.Select(finding => $"{finding.Kind} {finding.What}"), Is.EqualTo(new[] { "missed She | SPOUSE | Bo", "missed Bo | SPOUSE | She", "wrong Bo | EMPLOYEE_OR_MEMBER_OF | Norvik" }));
        });
    }

    [Test]
    public void A_relation_stands_for_all_pairs_of_mentions_of_its_ends_and_each_is_judged()
    {
        // Right: Norvik and Ada Lund, She and Bo both ways. Wrong: Norvik and She, Ada Lund and Bo both ways.
        KnowledgeNetAnswer answer = Compare(Facts.Relation("Norvik", "founded_by", "She").Relation("Ada Lund", "spouse", "Bo"));
        Assert.That((answer.SinglePairs, answer.AllPairs), Is.EqualTo((new Counts(0, 3, 3), new Counts(3, 6, 3))));
    }

    [Test]
    public void Offsets_count_code_points_in_the_data()
    {
        using JsonDocument json = JsonDocument.Parse("""
            {"fold": 3, "documentId": "1", "documentText": "😀 Ada wed Bo.", "passages": [{"passageStart": 2, "passageEnd": 13,
             "exhaustivelyAnnotatedProperties": [{"propertyId": "25"}],
             "facts": [{"propertyId": "25", "subjectStart": 2, "subjectEnd": 5, "objectStart": 10, "objectEnd": 12}]}]}
            """);
        KnowledgeNetText text = KnowledgeNetText.Of(json.RootElement);
        KnowledgeNetFact fact = text.Passages.Single().Facts.Single();
        Assert.That((text.Document[fact.Subject], text.Document[fact.Object], text.Document[text.Passages[0].Span]), Is.EqualTo(("Ada", "Bo", "Ada wed Bo.")));
    }

    private static KnowledgeNetAnswer Compare(ScoredFacts said) => new(Gold, said.Facts);

    private static KnowledgeNetText GoldOf(ScoredFacts text) => new(
        text.Document,
        [
            new KnowledgeNetPassage(
                text.Place("Ada Lund, a chemist, founded Norvik. She wed Bo."),
                ["2", "3", "25"],
                [new("2", text.Place("Norvik"), text.Place("Ada Lund")), new("25", text.Place("She"), text.Place("Bo")), new("25", text.Place("Bo"), text.Place("She"))]),
        ]);
}
