using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Syntax;
using Quipu.Testing;

namespace Quipu.Tests.Extraction.Syntax;

public sealed class TreeRepairTests
{
    [Test]
    public void Of_two_subjects_the_first_is_that_of_the_clause_between()
    {
        Sentence sentence = TreeRepair.Mend(Trees.Sentence("""
            Berrada _ PROPN NNP 6 nsubj
            left leave VERB VBD 6 ccomp
            it _ PRON PRP 2 obj
            , _ PUNCT , 6 punct
            agents _ NOUN NNS 6 nsubj
            said say VERB VBD 0 root
            """));
        Assert.That((sentence.Tokens[0].Head, sentence.Tokens[4].Head), Is.EqualTo((1, 5)));
    }

    [Test]
    public void A_clause_with_its_own_subject_leaves_the_others_where_they_are()
    {
        Sentence tree = Trees.Sentence("""
            Berrada _ PROPN NNP 6 nsubj
            he _ PRON PRP 3 nsubj
            left leave VERB VBD 6 ccomp
            , _ PUNCT , 6 punct
            agents _ NOUN NNS 6 nsubj
            said say VERB VBD 0 root
            """);
        Assert.That(TreeRepair.Mend(tree), Is.SameAs(tree));
    }

    [Test]
    public void Who_is_based_somewhere_is_named_behind_it()
    {
        Sentence sentence = TreeRepair.Mend(Trees.Sentence("""
            Nedbank _ PROPN NNP 0 root
            , _ PUNCT , 3 punct
            UK _ PROPN NNP 5 obl:unmarked
            - _ PUNCT HYPH 3 punct
            based base VERB VBN 1 amod
            Corvane _ PROPN NNP 1 conj
            """, ("Corvane", EntityType.Organization)));
        Assert.That(sentence.Tokens[4].Head, Is.EqualTo(5));
    }

    [Test]
    public void A_repair_that_goes_round_in_a_circle_is_not_made()
    {
        Sentence tree = Trees.Sentence("""
            Norvik _ PROPN NNP 0 root
            , _ PUNCT , 3 punct
            UK _ PROPN NNP 5 obl:unmarked
            - _ PUNCT HYPH 3 punct
            based base VERB VBN 1 amod
            Corvane _ PROPN NNP 5 compound
            """, ("Corvane", EntityType.Organization));
        Assert.That(TreeRepair.Mend(tree), Is.SameAs(tree));
    }

    [TestCase("iobj", "nsubj", "nsubj")]
    [TestCase("nsubj", "nsubj", "nsubj")]
    [TestCase("obj", "iobj", "obj")]
    public void A_noun_and_the_name_behind_it_are_one_argument(string noun, string name, string expected)
    {
        Sentence sentence = TreeRepair.Mend(Named($"""
            warned warn VERB VBD 0 root
            the the DET DT 3 det
            hydrologist _ NOUN NN 1 {noun}
            Berrada _ PROPN NNP 1 {name}
            """, 3));
        Assert.That(sentence.Tokens.Skip(2).Select(token => $"{token.Head} {token.Relation}"), Is.EqualTo(new[] { $"0 {expected}", "2 appos" }));
    }

    [Test]
    public void What_is_spent_on_something_is_not_of_the_amount()
    {
        Sentence sentence = TreeRepair.Mend(Trees.Sentence("""
            Penn _ PROPN NNP 2 nsubj
            spent spend VERB VBD 0 root
            much much ADJ JJ 2 obj
            on on ADP IN 5 case
            roads road NOUN NNS 3 nmod
            """));
        Assert.That((sentence.Tokens[4].Head, sentence.Tokens[4].Relation), Is.EqualTo((1, "obl")));
    }

    [Test]
    public void Who_says_it_behind_a_comma_stands_beside_no_noun()
    {
        Sentence sentence = TreeRepair.Mend(Trees.Sentence("""
            Penn _ PROPN NNP 2 nsubj
            left leave VERB VBD 0 root
            Orford _ PROPN NNP 2 obj
            , _ PUNCT , 6 punct
            a a DET DT 6 det
            report report NOUN NN 3 appos
            concludes conclude VERB VBZ 2 ccomp
            . _ PUNCT . 2 punct
            """));
        Assert.That((sentence.Tokens[5].Head, sentence.Tokens[5].Relation, sentence.Tokens[6].Relation), Is.EqualTo((6, "nsubj", "parataxis")));
    }

    private static Sentence Named(string rows, int name)
    {
        Sentence tree = Trees.Sentence(rows);
        return new Sentence(tree.Index, tree.Tokens, [new NameSpan(name, name, Quipu.Core.Facts.EntityType.Person, 1)], tree.Kind);
    }
}
