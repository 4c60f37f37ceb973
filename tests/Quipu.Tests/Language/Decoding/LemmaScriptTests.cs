using Quipu.Language.Decoding;

namespace Quipu.Tests.Language.Decoding;

public sealed class LemmaScriptTests
{
    [TestCase("Parties", "l3+y", "party")]
    [TestCase("was", "=be", "be")]
    [TestCase("USA", "k0+", "USA")]
    [TestCase("BUSH", "t0+", "Bush")]
    [TestCase("is", "l5+", "is")]
    [TestCase("gone", "=_", "gone")]
    public void A_script_makes_the_lemma(string word, string script, string lemma) =>
        Assert.That(LemmaScript.Parse(script).Apply(word, isProper: false), Is.EqualTo(lemma));

    [TestCase("Reuters", "l1+", "Reuter")]
    [TestCase("Good", "=good", "Good")]
    public void A_proper_noun_keeps_its_case(string word, string script, string lemma) =>
        Assert.That(LemmaScript.Parse(script).Apply(word, isProper: true), Is.EqualTo(lemma));

    [TestCase("")]
    [TestCase("x1+")]
    [TestCase("l+")]
    [TestCase("l-1+a")]
    public void What_is_no_script_is_refused(string script) =>
        Assert.That(() => LemmaScript.Parse(script), Throws.InstanceOf<FormatException>());
}
