using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction;
using Quipu.Extraction.Relations;
using Quipu.Extraction.Vocabulary;
using Quipu.Testing;

namespace Quipu.Tests.Extraction.Vocabulary;

public sealed class LexiconTests
{
    private static readonly Lexicon Lexicon = Lexicon.Load();

    [Test]
    public void Lists_are_filled_and_in_lower_case()
    {
        IEnumerable<string>[] lists =
        [
            Lexicon.Titles, Lexicon.Roles, Lexicon.Kinship.Keys, Lexicon.PlaceNouns, Lexicon.OrganizationUnits, Lexicon.OrganizationNouns, Lexicon.OrganizationOffices,
            Lexicon.SubjectControl, Lexicon.PurposeControl, Lexicon.ContainerNouns, Lexicon.MaleWords, Lexicon.FemaleWords, Lexicon.MaleNames, Lexicon.FemaleNames, Lexicon.NameEndings.Keys,
        ];
        foreach (IEnumerable<string> list in lists)
            Assert.That(list, Is.Not.Empty.And.All.Matches(@"^[^\p{Lu}\s]+( [^\p{Lu}\s]+)*$"));
    }

    [Test]
    public void No_word_is_for_men_and_for_women() =>
        Assert.That(Lexicon.MaleWords.Intersect(Lexicon.FemaleWords), Is.Empty);

    [Test]
    public void Endings_of_names_tell_no_value() =>
        Assert.That(Lexicon.NameEndings.Values.Select(ending => ending.Type), Has.None.Matches<EntityType>(type => type.IsValue()));

    [Test]
    public void Countries_are_known_by_name_and_adjective() =>
        Assert.That(new[] { "norway", "norwegian", "iceland", "portuguese" }, Is.SubsetOf(Lexicon.Countries.Keys));

    [TestCaseSource(nameof(KinshipNouns))]
    public void A_kinship_noun_says_a_relation_of_the_vocabulary(string noun)
    {
        Sentence sentence = Trees.Sentence($"""
            Ilse _ PROPN NNP 4 nsubj
            is be AUX VBZ 4 cop
            the _ DET DT 4 det
            {noun} _ NOUN NN 0 root
            of _ ADP IN 6 case
            Otto _ PROPN NNP 4 nmod
            """, ("Ilse", EntityType.Person), ("Otto", EntityType.Person));
        Proposition proposition = new RoleRule(Lexicon).Find(sentence).Single();
        var person = new EndType(EntityType.Person, false, false);
        Assert.That(new RelationTyper(RelationVocabulary.Load()).Find(proposition, person, person)?.Type.Name, Is.EqualTo(Lexicon.Kinship[noun]));
    }

    private static IEnumerable<string> KinshipNouns() => Lexicon.Kinship.Keys.Order(StringComparer.Ordinal);
}
