using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Relations;
using Quipu.Extraction.Vocabulary;
using Quipu.Testing;

namespace Quipu.Tests.Extraction.Vocabulary;

public sealed class RelationVocabularyTests
{
    private static readonly RelationVocabulary Vocabulary = RelationVocabulary.Load();

    private static readonly RelationTyper Typer = new(Vocabulary);

    private static readonly Sentence AnySentence = Trees.Sentence("Ilse _ PROPN NNP 0 root");

    // A country is a place, a party an organisation.
    private static readonly EndType[] Ends =
        [.. Enum.GetValues<EntityType>().Select(type => new EndType(type, false, false)), new EndType(EntityType.Place, true, false), new EndType(EntityType.Organization, false, true), new EndType(EntityType.Organization, Subtype: "company")];

    [Test]
    public void A_type_has_one_name_and_one_property_of_wikidata()
    {
        // One type may have several entries, for other words between other ends.
        (string Name, string? Wikidata)[] types = [.. Vocabulary.Types.Select(type => (type.Name, type.Wikidata)).Distinct()];
        Assert.That(types.Select(type => type.Name), Is.Unique.And.All.Matches("^[a-z]+(_[a-z]+)*$"));
        Assert.That(types.Select(type => type.Wikidata).OfType<string>(), Is.Unique.And.All.Matches("^P[1-9][0-9]*$"));
    }

    [Test]
    public void Entries_of_one_type_join_other_ends() =>
        Assert.That(Vocabulary.Types.Select(type => $"{type.Name} {string.Join(',', type.Subject.Order(StringComparer.Ordinal))} {string.Join(',', type.Object.Order(StringComparer.Ordinal))}"), Is.Unique);

    [Test]
    public void Ends_are_entity_types_countries_parties_or_anything()
    {
        string[] known = [.. Enum.GetNames<EntityType>(), "any", "country", "party"];
        foreach (RelationType type in Vocabulary.Types)
        {
            Assert.That(Included(type.Subject), Is.Not.Empty.And.SubsetOf(known), type.Name);
            Assert.That(Included(type.Object), Is.Not.Empty.And.SubsetOf(known), type.Name);
            Assert.That(type.Subject.Where(name => Enum.TryParse(name, out EntityType end) && end.IsValue()), Is.Empty, $"{type.Name} starts at a value");
        }
    }

    // A pattern that another type always takes first says nothing and hides a mistake in the order.
    [TestCaseSource(nameof(Patterns))]
    public void Every_pattern_gives_its_type_between_some_ends(string name, string pattern, bool isRole, bool isTurned)
    {
        Proposition proposition = Say(pattern, isRole);
        IEnumerable<Typing?> found = from subject in Ends.Where(end => !end.Type.IsValue()) from @object in Ends select Typer.Find(proposition, subject, @object);
        Assert.That(found.Any(typing => typing?.Type.Name == name && typing.IsTurned == isTurned));
    }

    [Test]
    public void Every_type_has_a_pattern()
    {
        string[] spoken = [.. Patterns().Select(data => (string)data.Arguments[0]!)];
        Assert.That(Vocabulary.Types.Select(type => type.Name).Except(spoken), Is.Empty);
    }

    // "!committee" leaves a subtype out.
    private static IEnumerable<string> Included(IEnumerable<string> ends) => ends.Where(end => end[0] != '!');

    private static Proposition Say(string pattern, bool isRole) =>
        new(AnySentence, 0, 0, isRole ? $"{(pattern == "*" ? "figurehead" : pattern)} of" : pattern, 0, [], "test", 1) { Role = isRole ? pattern : null };

    private static IEnumerable<TestCaseData> Patterns()
    {
        foreach (RelationType type in Vocabulary.Types)
        {
            foreach (string pattern in type.Forward.Order(StringComparer.Ordinal))
                yield return Case(type.Name, pattern, false, false);
            foreach (string pattern in type.Backward.Order(StringComparer.Ordinal))
                yield return Case(type.Name, pattern, false, true);
            foreach (string pattern in type.ForwardRoles.Order(StringComparer.Ordinal))
                yield return Case(type.Name, pattern, true, false);
            foreach (string pattern in type.BackwardRoles.Order(StringComparer.Ordinal))
                yield return Case(type.Name, pattern, true, true);
        }
    }

    private static TestCaseData Case(string name, string pattern, bool isRole, bool isTurned) =>
        new TestCaseData(name, pattern, isRole, isTurned).SetArgDisplayNames(name, isRole ? "role " + pattern : pattern);
}
