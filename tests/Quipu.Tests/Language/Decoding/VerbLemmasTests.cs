using Quipu.Language.Lemmas;

namespace Quipu.Tests.Language.Decoding;

public sealed class VerbLemmasTests
{
    private static readonly VerbLemmas Lemmas = VerbLemmas.Load();

    [TestCase("resigned", "resigne", "resign", TestName = "A lemma that is no verb")]
    [TestCase("led", "l", "lead", TestName = "An irregular form")]
    [TestCase("fined", "fin", "fine", TestName = "A short verb would have doubled its consonant")]
    [TestCase("planned", "plan", "plan", TestName = "A short verb that did")]
    [TestCase("visited", "visit", "visit", TestName = "A long verb does not")]
    [TestCase("fixed", "fix", "fix", TestName = "An x is never doubled")]
    [TestCase("frobnicated", "frobnicate", "frobnicate", TestName = "An unknown verb stays")]
    public void A_lemma_is_a_verb_that_has_this_form(string form, string proposed, string lemma) =>
        Assert.That(Lemmas.Check(form, proposed), Is.EqualTo(lemma));
}
