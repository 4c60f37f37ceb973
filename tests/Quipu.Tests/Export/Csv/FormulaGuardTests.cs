using CsCheck;
using Quipu.Export.Csv;

namespace Quipu.Tests.Export.Csv;

public sealed class FormulaGuardTests
{
    [TestCase("=1+1", "'=1+1")]
    [TestCase("+1", "'+1")]
    [TestCase("-1", "'-1")]
    [TestCase("@SUM(A1)", "'@SUM(A1)")]
    [TestCase("\tx", "'\tx")]
    [TestCase("\rx", "'\rx")]
    [TestCase("'=1", "''=1")]
    [TestCase("'tis", "'tis")]
    [TestCase("a=1", "a=1")]
    [TestCase("", "")]
    public void Text_that_starts_like_a_formula_is_guarded(string text, string guarded) =>
        Assert.That(FormulaGuard.Guard(text), Is.EqualTo(guarded));

    [Test]
    public void The_guard_can_be_taken_off_again() =>
        Gen.String[Gen.OneOf('\'', '=', '-', 'a', '\t'), 0, 5].Sample(text => FormulaGuard.Unguard(FormulaGuard.Guard(text)) == text);
}
