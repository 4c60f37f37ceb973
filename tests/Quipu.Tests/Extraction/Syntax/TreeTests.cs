using CsCheck;
using Quipu.Core.Text;
using Quipu.Extraction.Syntax;
using Quipu.Testing;

namespace Quipu.Tests.Extraction.Syntax;

public sealed class TreeTests
{
    [Test]
    public void A_subtree_is_what_its_top_dominates() =>
        RandomDocuments.Sentences.Sample(sentence =>
        {
            foreach (Token top in sentence.Tokens)
                Assert.That(sentence.Subtree(top.Index), Is.EqualTo(sentence.Tokens.Where(token => sentence.Dominates(top.Index, token.Index)).Select(token => token.Index)));
        });

    [Test]
    public void Conjuncts_start_with_the_word_itself_and_name_none_twice() =>
        RandomDocuments.Sentences.Sample(sentence =>
        {
            foreach (Token token in sentence.Tokens)
            {
                List<Token> conjuncts = sentence.Conjuncts(token);
                Assert.That(conjuncts[0], Is.SameAs(token));
                Assert.That(conjuncts.Distinct().Count(), Is.EqualTo(conjuncts.Count));
                Assert.That(conjuncts.Skip(1).Select(other => other.BaseRelation), Is.All.EqualTo("conj"));
            }
        });

    [Test]
    public void A_preposition_of_several_words_is_one_and_a_genitive_is_none()
    {
        Sentence sentence = Trees.Sentence("""
            Sales _ NOUN NNS 2 nsubj
            fell _ VERB VBD 0 root
            Because _ ADP IN 6 case
            of _ ADP IN 3 fixed
            Bergen _ PROPN NNP 6 nmod:poss
            port _ NOUN NN 2 obl
            's _ PART POS 6 case
            """);
        Assert.That(sentence.Preposition(5), Is.EqualTo("because of"));
        Assert.That(sentence.Preposition(4), Is.Null);
        Assert.That(sentence.Preposition(0), Is.Null);
    }
}
