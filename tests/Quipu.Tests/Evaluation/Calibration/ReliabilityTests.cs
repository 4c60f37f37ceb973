using Quipu.Evaluation.Calibration;

namespace Quipu.Tests.Evaluation.Calibration;

public sealed class ReliabilityTests
{
    [Test]
    public void Confidence_that_says_what_is_right_has_no_error()
    {
        var reliability = new Reliability([new(0.5, 1), new(0.5, 0), new(1, 1)]);
        Assert.That(reliability.ExpectedError, Is.Zero);
        Assert.That(reliability.Bins, Is.EqualTo(new[] { new ReliabilityBin(0.5, 2, 0.5, 0.5), new ReliabilityBin(0.9, 1, 1, 1) }));
    }

    [Test]
    public void Nothing_judged_has_no_error() =>
        Assert.That(new Reliability([]).ExpectedError, Is.Zero);

    [Test]
    public void The_error_is_the_distance_weighted_by_answers_as_counted_by_hand() =>
        // Three answers at .8 of which one is right: off by 7/15; one at .25, right: off by .75. (3 * 7/15 + .75) / 4
        Assert.That(new Reliability([new(0.8, 1), new(0.8, 0), new(0.8, 0), new(0.25, 1)]).ExpectedError, Is.EqualTo(2.15 / 4).Within(1e-9));
}
