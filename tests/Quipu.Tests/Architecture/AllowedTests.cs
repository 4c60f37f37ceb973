namespace Quipu.Tests.Architecture;

public sealed class AllowedTests
{
    [Test]
    public void Every_exception_has_a_reason() =>
        Assert.That(Allowed.All.Where(line => line.Reason.Length < 20).Select(line => $"{line.Rule} {line.Place}"), Is.Empty);

    [Test]
    public void Exceptions_are_of_rules_that_there_are() =>
        Assert.That(Allowed.All.Select(line => line.Rule), Is.SubsetOf(new[] { "file", "function", "interface", "sealed", "static", "writer" }));
}
