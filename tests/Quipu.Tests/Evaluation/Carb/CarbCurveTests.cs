using Quipu.Evaluation.Carb;

namespace Quipu.Tests.Evaluation.Carb;

/// <summary>Hand-counted extractions.</summary>
public sealed class CarbCurveTests
{
    private static readonly CarbTuple Founded = CarbTuple.Of("founded", "Ada Lund", "the Norvik school");
    private static readonly CarbTuple Left = CarbTuple.Of("left", "Ada", "Oslo in 1990");

    [Test]
    public void A_perfect_answer_scores_one()
    {
        CarbCurve curve = CarbCurve.Of([new CarbSentence([Founded, Left], [Left, Founded])]);
        Assert.That((curve.Best.F1, curve.Area), Is.EqualTo((1.0, 1.0)));
    }

    [Test]
    public void An_empty_answer_scores_nothing()
    {
        CarbCurve curve = CarbCurve.Of([new CarbSentence([Founded, Left], [])]);
        Assert.That((curve.Best.F1, curve.Area), Is.EqualTo((0.0, 0.0)));
    }

    [Test]
    public void Words_are_matched_in_their_slots()
    {
        // Said 4 words, of them founded, Lund and school in their place; the gold has 6.
        Assert.That(CarbMatch.Of(Founded, CarbTuple.Of("founded", "Lund", "one school")), Is.EqualTo(new CarbMatch(3 / 4.0, 3 / 6.0)));
        Assert.That(CarbMatch.Of(Founded, CarbTuple.Of("founded", "the Norvik school", "Ada Lund")), Is.EqualTo(new CarbMatch(1 / 6.0, 1 / 6.0)), "the other way round only the predicate fits");
        Assert.That(CarbMatch.Of(Founded, CarbTuple.Of("opened", "Ada Lund", "the Norvik school")), Is.EqualTo(default(CarbMatch)), "no common word in the predicate");
    }

    [Test]
    public void A_word_is_matched_once() =>
        Assert.That(CarbMatch.Of(CarbTuple.Of("is", "a a", "b"), CarbTuple.Of("is", "a", "b b")), Is.EqualTo(new CarbMatch(3 / 4.0, 3 / 4.0)));

    [Test]
    public void Be_stands_for_its_forms_and_brackets_fall_away()
    {
        Assert.That(CarbMatch.Of(CarbTuple.Of("was", "a", "b"), CarbTuple.Of("be", "a", "b")).Recall, Is.EqualTo(1));
        Assert.That(CarbMatch.Of(CarbTuple.Of("is", "a", "b"), CarbTuple.Of("[is]", "a", "b")).Recall, Is.EqualTo(1));
    }

    [Test]
    public void What_someone_said_may_stand_at_either_end() =>
        Assert.That(CarbMatch.Of(CarbTuple.Of("said", "it rains", "Ada"), CarbTuple.Of("said", "Ada", "it rains")), Is.EqualTo(new CarbMatch(1, 1)));

    [Test]
    public void A_half_right_answer_scores_as_counted_by_hand()
    {
        // From confidence .9: one said, precision 1, recall (1 + 0) / 2. From .4: two said, of which the second fits the
        // gold that the first has taken, and the other gold not at all: precision (1 + 0) / 2, recall as before.
        CarbTuple again = Founded with { Confidence = 0.4 };
        CarbCurve curve = CarbCurve.Of([new CarbSentence([Founded, Left], [Founded with { Confidence = 0.9 }, again])]);
        Assert.Multiple(() =>
        {
            Assert.That(curve.Points, Is.EqualTo(new[] { new CarbPoint(0.9, 1, 0.5), new CarbPoint(0.4, 0.5, 0.5) }));
            Assert.That(curve.Best.F1, Is.EqualTo(2 / 3.0).Within(1e-9));
            Assert.That(curve.Area, Is.EqualTo(0.5).Within(1e-9));
        });
    }

    [Test]
    public void Sentences_share_their_confidences()
    {
        // .9: one said of two gold, right. .5: both right.
        CarbCurve curve = CarbCurve.Of([new CarbSentence([Founded], [Founded with { Confidence = 0.9 }]), new CarbSentence([Left], [Left with { Confidence = 0.5 }])]);
        Assert.That(curve.Points, Is.EqualTo(new[] { new CarbPoint(0.9, 1, 0.5), new CarbPoint(0.5, 1, 1) }));
    }

    [Test]
    public void A_line_is_a_sentence_a_predicate_and_arguments()
    {
        CarbGold[] read = [.. CarbSet.Read(["Ada left Oslo .\tleft\tAda\tOslo\tin 1990", "Ada left Oslo .\tis\tAda\there", "B .\tis\tB"])];
        Assert.That(read.Select(gold => (gold.Document.Text, string.Join("; ", gold.Tuples))), Is.EqualTo(new[] { ("Ada left Oslo .", "Ada | left | Oslo in 1990; Ada | is | here"), ("B .", "B | is | ") }));
    }
}
