using Quipu.Evaluation.Scorecard;

namespace Quipu.Tests.Evaluation.Scorecard;

public sealed class CountsTests
{
    [Test]
    public void A_perfect_answer_scores_one() =>
        Assert.That(Counts.Of(["a", "b"], ["a", "b"]).F1, Is.EqualTo(1));

    [Test]
    public void An_empty_answer_scores_nothing() =>
        Assert.That((Counts.Of([], ["a"]).F1, default(Counts).F1, default(Counts).Precision), Is.EqualTo((0.0, 0.0, 0.0)));

    [Test]
    public void Counts_are_added_up_before_shares_are_taken()
    {
        // Two of three said are right, two of four are found: precision 2/3, recall 1/2, F1 4/7.
        Counts sum = Counts.Of(["a", "x"], ["a", "b", "c"]) + Counts.Of(["d"], ["d"]);
        Assert.That(sum, Is.EqualTo(new Counts(2, 3, 4)));
        Assert.That((sum.Precision, sum.Recall, sum.F1), Is.EqualTo((2 / 3.0, 0.5, 4 / 7.0)));
    }
}
