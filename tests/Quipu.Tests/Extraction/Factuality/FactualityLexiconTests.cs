using Quipu.Core.Text;
using Quipu.Extraction.Factuality;
using Quipu.Testing;

namespace Quipu.Tests.Extraction.Factuality;

public sealed class FactualityLexiconTests
{
    private static readonly FactualityLexicon Lexicon = FactualityLexicon.Load();

    [Test]
    public void The_embedded_lexicon_has_every_table()
    {
        int[] sizes =
        [
            Lexicon.Modals.Count, Lexicon.Adverbs.Count, Lexicon.Negations.Count, Lexicon.Markers.Count, Lexicon.Infinitives.Count, Lexicon.Gerunds.Count,
            Lexicon.Speech.Count, Lexicon.Nouns.Count, Lexicon.Adjectives.Count, Lexicon.Objects.Count, Lexicon.Facts.Count, Lexicon.NegationRaising.Count,
            Lexicon.Results.Count, Lexicon.LightVerbs.Count, Lexicon.Enabling.Count, Lexicon.Accusing.Count, Lexicon.Modifiers.Count,
        ];
        Assert.That(sizes, Has.All.GreaterThan(3));
    }

    [Test]
    public void A_particle_makes_another_verb()
    {
        Sentence sentence = Trees.Sentence("""
            They _ PRON PRP 2 nsubj
            ruled rule VERB VBD 0 root
            out _ ADP RP 2 compound:prt
            selling sell VERB VBG 2 xcomp
            """);
        Assert.That(Lexicon.Find(Lexicon.Gerunds, sentence, 1), Is.EqualTo(Effect.Negative));
    }

    [TestCase("allowe", "allow")]
    [TestCase("persuad", "persuade")]
    [TestCase("begg", "beg")]
    [TestCase("sing", "sing")]
    public void A_wrongly_cut_lemma_is_mended_where_a_table_knows_the_word(string lemma, string expected)
    {
        Sentence sentence = Trees.Sentence($"X {lemma} VERB VBD 0 root");
        Assert.That(Lexicon.BaseOf(sentence, 0), Is.EqualTo(expected));
    }

    [Test]
    public void The_longest_subordinator_counts()
    {
        Sentence sentence = Trees.Sentence("""
            in _ ADP IN 4 mark
            order _ NOUN NN 1 fixed
            to _ PART TO 4 mark
            win _ VERB VB 0 root
            """);
        Assert.That(Lexicon.MarkerOf(sentence, 3), Is.EqualTo(Effect.Desired));
    }
}
