using Quipu.Core.Facts;
using Quipu.Extraction;
using Quipu.Extraction.Mentions;
using Quipu.Testing;

namespace Quipu.Tests.Extraction.Mentions;

/// <summary>Common nouns that mean but one thing.</summary>
public sealed class NounClassRepairTests
{
    private static readonly Lexicon Lexicon = Lexicon.Load();

    [TestCase("glacier", "NN", "Facility", EntityType.Place)]
    [TestCase("minister", "NN", "Concept", EntityType.Person)]
    [TestCase("minister", "NNS", "Group", EntityType.Group, TestName = "Several persons may be a group")]
    [TestCase("school", "NN", "Facility", EntityType.Facility, TestName = "A noun of many meanings stays what the network takes it for")]
    public void A_noun_is_of_the_class_that_it_plainly_means(string lemma, string tag, string by, EntityType expected)
    {
        var sentence = Trees.Sentence($"1\t{lemma}\t{lemma}\tNOUN\t{tag}\t_\t0\troot\t_\tClass={by}");
        Assert.That(new NounClassRepair(Lexicon).Mend(sentence).Tokens[0].NounClass, Is.EqualTo(expected));
    }
}
