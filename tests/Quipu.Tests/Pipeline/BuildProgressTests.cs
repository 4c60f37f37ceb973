using Quipu.Pipeline;

namespace Quipu.Tests.Pipeline;

public sealed class BuildProgressTests
{
    [Test]
    public void Time_left_follows_the_pace_so_far() =>
        Assert.That(new BuildProgress(BuildStage.Documents, 25, 100, 0, TimeSpan.FromSeconds(10)).Remaining, Is.EqualTo(TimeSpan.FromSeconds(30)));

    [TestCase(0, 100)]
    [TestCase(5, null)]
    public void Time_left_is_unknown_at_the_start_and_without_a_total(int documents, int? total) =>
        Assert.That(new BuildProgress(BuildStage.Documents, documents, total, 0, TimeSpan.FromSeconds(10)).Remaining, Is.Null);
}
