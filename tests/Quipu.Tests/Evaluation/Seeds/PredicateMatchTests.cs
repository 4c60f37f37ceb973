using Quipu.Evaluation.Seeds;

namespace Quipu.Tests.Evaluation.Seeds;

public sealed class PredicateMatchTests
{
    [TestCase("visit", "visit")]
    [TestCase("found in", "found")]
    [TestCase("direct", "has been directing")]
    [TestCase("general secretary", "[is] general-secretary of")]
    [TestCase("maintain", "maintain contact with")]
    [TestCase("study", "studies")]
    [TestCase("in", "be in")]
    [TestCase("of", "of")]
    [TestCase("be", "was")]
    [TestCase("take up", "take")]
    public void Same(string gold, string predicate) => Assert.That(PredicateMatch.Same(gold, predicate), Is.True);

    [TestCase("visit", "invite")]
    [TestCase("in", "live in")]
    [TestCase("in", "of")]
    [TestCase("be", "in")]
    [TestCase("be", "become")]
    [TestCase("found", "find")]
    [TestCase("chairman", "chair")]
    public void Different(string gold, string predicate) => Assert.That(PredicateMatch.Same(gold, predicate), Is.False);
}
