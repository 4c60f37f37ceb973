using Quipu.Core.Text;

namespace Quipu.Tests.Core.Text;

public sealed class AccentFoldingTests
{
    [TestCase("Curaçao", "Curacao")]
    [TestCase("Ångström", "Angstrom")]
    [TestCase("e\u0301", "e")]
    [TestCase("Nguyễn", "Nguyen")]
    [TestCase("Ø 東", "Ø 東")]
    public void Accents_go_and_the_rest_stays(string text, string stripped) =>
        Assert.That(AccentFolding.Strip(text), Is.EqualTo(stripped));
}
