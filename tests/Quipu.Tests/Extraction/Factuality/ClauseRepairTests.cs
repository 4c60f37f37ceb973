using Quipu.Core.Text;
using Quipu.Extraction.Factuality;
using Quipu.Testing;

namespace Quipu.Tests.Extraction.Factuality;

public sealed class ClauseRepairTests
{
    private static readonly ClauseRepair Repair = new(FactualityLexicon.Load());

    [TestCase("rumour", "bought buy VERB VBD", "mark", "acl")]
    [TestCase("mill", "bought buy VERB VBD", "obj", "acl:relcl")] // no word for what is said
    [TestCase("story", "told tell VERB VBD", "obj", "acl:relcl")] // "the story that he told the council"
    public void What_a_rumour_says_is_no_relative_clause(string noun, string verb, string that, string clause)
    {
        Sentence sentence = Repair.Mend(Trees.Sentence($"""
            The _ DET DT 2 det
            {noun} _ NOUN NN 7 nsubj
            that _ PRON WDT 5 obj
            Penn _ PROPN NNP 5 nsubj
            {verb} 2 acl:relcl
            Orford _ PROPN NNP 5 obj
            spread spread VERB VBD 0 root
            """));
        Assert.That((sentence.Tokens[2].Relation, sentence.Tokens[4].Relation), Is.EqualTo((that, clause)));
    }

    [Test]
    public void Without_another_object_that_is_the_object()
    {
        Sentence tree = Trees.Sentence("""
            The _ DET DT 2 det
            rumour _ NOUN NN 6 nsubj
            that _ PRON WDT 5 obj
            Penn _ PROPN NNP 5 nsubj
            spread spread VERB VBD 2 acl:relcl
            angered anger VERB VBD 0 root
            Marsh _ PROPN NNP 6 obj
            """);
        Assert.That(Repair.Mend(tree), Is.SameAs(tree));
    }

    [Test]
    public void Who_is_due_to_do_something_is_not_the_reason_for_it()
    {
        Sentence sentence = Repair.Mend(Trees.Sentence("""
            Penn _ PROPN NNP 5 nsubj
            is be AUX VBZ 5 cop
            due _ ADP JJ 5 mark
            to to PART TO 3 fixed
            open open VERB VB 0 root
            Orford _ PROPN NNP 5 obj
            . _ PUNCT . 5 punct
            """));
        Assert.That(sentence.Tokens.Select(token => $"{token.Head} {token.Relation}"),
            Is.EqualTo(new[] { "2 nsubj", "2 cop", "-1 root", "4 mark", "2 xcomp", "4 obj", "4 punct" }));
        Assert.That(new StatusClassifier(FactualityLexicon.Load()).Classify(sentence, 4).Factuality, Is.EqualTo(Quipu.Core.Facts.Factuality.Future));
    }

    [Test]
    public void Denying_with_an_article_is_a_noun()
    {
        Sentence sentence = Repair.Mend(Trees.Sentence("""
            There there PRON EX 2 expl
            is be VERB VBZ 0 root
            no no DET DT 4 det
            denying deny VERB VBG 2 nsubj
            that that SCONJ IN 7 mark
            Penn _ PROPN NNP 7 nsubj
            sank sink VERB VBD 4 acl
            Orford _ PROPN NNP 7 obj
            """));
        Assert.That(sentence.Tokens[3].Upos, Is.EqualTo("NOUN"));
        Status status = new StatusClassifier(FactualityLexicon.Load()).Classify(sentence, 6);
        Assert.That((status.Factuality, status.Polarity), Is.EqualTo((Quipu.Core.Facts.Factuality.Asserted, Quipu.Core.Facts.Polarity.Positive)));
    }

    [Test]
    public void Who_would_leave_is_not_who_would_lose()
    {
        Sentence sentence = Repair.Mend(Trees.Sentence("""
            Were be AUX VBD 7 aux
            Penn _ PROPN NNP 7 nsubj
            to to PART TO 4 mark
            leave leave VERB VB 2 acl
            it it PRON PRP 7 nsubj
            would would AUX MD 7 aux
            lose lose VERB VB 0 root
            Orford _ PROPN NNP 7 obj
            """));
        Assert.That(sentence.Tokens.Take(4).Select(token => $"{token.Head} {token.Relation}"), Is.EqualTo(new[] { "6 advcl", "0 nsubj", "3 mark", "1 acl" }));
        Assert.That(new StatusClassifier(FactualityLexicon.Load()).Classify(sentence, 3).Factuality, Is.EqualTo(Quipu.Core.Facts.Factuality.Hypothetical));
    }

    [Test]
    public void Not_one_is_none_wherever_not_hangs()
    {
        Sentence sentence = Trees.Sentence("""
            Not not PART RB 2 advmod
            one one NUM CD 3 nummod
            bank bank NOUN NN 4 nsubj
            bought buy VERB VBD 0 root
            Orford _ PROPN NNP 4 obj
            """);
        Assert.That(new StatusClassifier(FactualityLexicon.Load()).Classify(sentence, 3).Polarity, Is.EqualTo(Quipu.Core.Facts.Polarity.Negative));
    }

    [TestCase("Penn _ PROPN NNP", "nsubj", "aux")]
    [TestCase("plan _ NOUN NN", "nsubj", "cop")] // "the plan is to open"
    [TestCase("Penn _ PROPN NNP", "nsubj:outer", "cop")]
    public void Who_is_to_do_something_is_no_doing(string subject, string relation, string copula)
    {
        Sentence sentence = Repair.Mend(Trees.Sentence($"""
            {subject} 4 {relation}
            is be AUX VBZ 4 cop
            to to PART TO 4 mark
            open open VERB VB 0 root
            Orford _ PROPN NNP 4 obj
            . _ PUNCT . 4 punct
            """));
        Assert.That(sentence.Tokens[1].Relation, Is.EqualTo(copula));
        Assert.That(new StatusClassifier(FactualityLexicon.Load()).Classify(sentence, 3).Factuality, Is.EqualTo(Quipu.Core.Facts.Factuality.Future));
    }

    [TestCase("meeting meet VERB VBG", "xcomp")]
    [TestCase("meetings meeting NOUN NNS", "obj")]
    public void A_gerund_with_an_object_is_governed_by_its_verb(string gerund, string expected)
    {
        Sentence sentence = Repair.Mend(Trees.Sentence($"""
            Penn _ PROPN NNP 2 nsubj
            denied deny VERB VBD 0 root
            {gerund} 2 obj
            Marsh _ PROPN NNP 3 obj
            """));
        Assert.That(sentence.Tokens[2].Relation, Is.EqualTo(expected));
    }
}
