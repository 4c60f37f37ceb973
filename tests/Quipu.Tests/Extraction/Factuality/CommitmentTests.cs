using Quipu.Core.Facts;
using Quipu.Extraction.Factuality;
using Words = Quipu.Core.Facts.Factuality;

namespace Quipu.Tests.Extraction.Factuality;

public sealed class ReadingTests
{
    [Test]
    public void Two_denials_affirm()
    {
        Commitment once = Commitment.Plain.With(Effect.Negative);
        Assert.That(once.Polarity, Is.EqualTo(Polarity.Negative));
        Assert.That(once.With(Effect.Negative), Is.EqualTo(Commitment.Plain));
    }

    [TestCase("Future", "Possible", Words.Possible)]
    [TestCase("Possible", "Future", Words.Possible)]
    [TestCase("Desired", "Future", Words.Desired)]
    [TestCase("Possible", "Hypothetical", Words.Hypothetical)]
    [TestCase("Future", "Asserted", Words.Future)]
    public void The_weaker_commitment_stays(string inner, string outer, Words expected)
    {
        Commitment reading = Commitment.Plain.With(Enum.Parse<Effect>(inner)).With(Enum.Parse<Effect>(outer));
        Assert.That(reading.Factuality, Is.EqualTo(expected));
    }
}
