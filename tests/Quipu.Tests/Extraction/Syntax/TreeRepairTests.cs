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
}
