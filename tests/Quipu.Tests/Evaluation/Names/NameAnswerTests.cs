using Quipu.Core.Text;
using Quipu.Evaluation.Names;
using Quipu.Evaluation.Scorecard;

namespace Quipu.Tests.Evaluation.Names;

/// <summary>Hand-counted: <c>Ada Lund left Oslo for Norvik. Jazz is fun.</c></summary>
public sealed class NameAnswerTests
{
    private const string Text = "Ada Lund left Oslo for Norvik. Jazz is fun.";
    private static readonly GoldName Ada = new(new(0, 8), "PER");
    private static readonly GoldName Oslo = new(new(14, 18), "LOC");
    private static readonly GoldName Norvik = new(new(23, 29), "ORG");
    private static readonly Span[] Sentences = [new(0, 30), new(31, 43)];

    private static readonly NamedText Gold = new(new Document("d", Text, [new Block(new Span(0, Text.Length), BlockKind.Paragraph)]), [Ada, Oslo, Norvik])
    {
        Open = [new(31, 35)],
    };

    [Test]
    public void A_perfect_answer_scores_one()
    {
        NameAnswer answer = NameAnswer.Of(Gold, [Ada, Oslo, Norvik], Sentences, typed: true);
        Assert.That((answer.Spans.F1, answer.Typed.F1, answer.Findings.Length), Is.EqualTo((1.0, 1.0, 0)));
    }

    [Test]
    public void An_empty_answer_scores_nothing()
    {
        NameAnswer answer = NameAnswer.Of(Gold, [], Sentences, typed: true);
        Assert.That((answer.Spans, answer.Typed, answer.Findings.Count(finding => finding.Kind == "missed")), Is.EqualTo((new Counts(0, 0, 3), new Counts(0, 0, 3), 3)));
    }

    [Test]
    public void A_half_right_answer_scores_as_counted_by_hand()
    {
        // Ada right, Oslo of the wrong type, Norvik cut wrongly; said twice counts once; Jazz is left open.
        NameAnswer answer = NameAnswer.Of(Gold, [Ada, Ada, Oslo with { Type = "ORG" }, new(new(19, 29), "ORG"), new(new(31, 35), "ORG")], Sentences, typed: true);
        Assert.That((answer.Spans, answer.Typed), Is.EqualTo((new Counts(2, 3, 3), new Counts(1, 3, 3))));
        Assert.That(
            answer.Findings.Select(finding => $"{finding.Kind} {finding.What}: {finding.Sentence}"),
            Is.EqualTo(new[]
            {
                "missed Oslo (LOC): Ada Lund left Oslo for Norvik.", "wrong Oslo (ORG): Ada Lund left Oslo for Norvik.",
                "wrong for Norvik (ORG): Ada Lund left Oslo for Norvik.", "missed Norvik (ORG): Ada Lund left Oslo for Norvik.",
            }));
    }
}
