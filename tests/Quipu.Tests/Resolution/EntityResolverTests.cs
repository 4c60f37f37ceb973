using CsCheck;
using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Resolution;
using static Quipu.Core.Facts.EntityType;

namespace Quipu.Tests.Resolution;

public sealed class EntityResolverTests
{
    private static FactsBuilder Doc(string id) => new(id);

    private static EntityResolution Resolve(params FactsBuilder[] documents) =>
        EntityResolver.Resolve([.. documents.Select(document => document.Facts())]);

    private static string NodeOf(EntityResolution resolution, string document, int entity = 1) =>
        resolution.NodeOf[new DocumentEntityKey(document, "e" + entity)];

    private static Entity Only(EntityResolution resolution)
    {
        Assert.That(resolution.Entities, Has.Length.EqualTo(1));
        return resolution.Entities[0];
    }

    [Test]
    public void A_full_name_is_one_node_across_documents()
    {
        Entity entity = Only(Resolve(Doc("a").Named("Xi Jinping", Person, "Xi"), Doc("b").Named("Xi Jinping", Person)));
        Assert.That(entity.Name, Is.EqualTo("Xi Jinping"));
        Assert.That(entity.Aliases, Is.EqualTo(new[] { "Xi" }));
        Assert.That((entity.DocumentCount, entity.MentionCount, entity.IsNamed), Is.EqualTo((2, 2, true)));
    }

    [Test]
    public void A_bare_family_name_stays_in_its_document() =>
        Assert.That(Resolve(Doc("a").Named("Xi", Person), Doc("b").Named("Xi", Person), Doc("c").Named("Xi Jinping", Person, "Xi")).Entities, Has.Length.EqualTo(3));

    [Test]
    public void Nouns_stay_in_their_document() =>
        Assert.That(Resolve(Doc("a").Nominal("the party school"), Doc("b").Nominal("the party school")).Entities, Has.Length.EqualTo(2));

    [Test]
    public void An_acronym_joins_the_one_name_that_claims_it()
    {
        EntityResolution resolution = Resolve(
            Doc("x").Named("Communist Party of China", Organization, "CPC"),
            Doc("y").Often(9, "CPC", Organization));
        Assert.That(Only(resolution).Name, Is.EqualTo("Communist Party of China"));
        Assert.That(Only(resolution).Aliases, Is.EqualTo(new[] { "CPC" }));
    }

    [Test]
    public void An_acronym_that_two_names_claim_means_what_its_document_means()
    {
        EntityResolution resolution = Resolve(
            Doc("x").Named("Communist Party of China", Organization, "CPC"),
            Doc("y").Named("Conservative Party of Canada", Organization, "CPC"),
            Doc("z1").Named("CPC", Organization),
            Doc("z2").Named("CPC", Organization));
        Assert.That(resolution.Entities, Has.Length.EqualTo(4));
    }

    [Test]
    public void A_name_that_spells_the_acronym_outweighs_one_that_does_not()
    {
        EntityResolution resolution = Resolve(
            Doc("x").Named("United Nations", Organization, "UN"),
            Doc("y").Named("Security Council", Organization, "UN"),
            Doc("z").Named("UN", Organization));
        Assert.That(NodeOf(resolution, "z"), Is.EqualTo(NodeOf(resolution, "x")));
    }

    [Test]
    public void An_acronym_that_nobody_spells_out_is_one_node() =>
        Assert.That(Resolve(Doc("a").Named("BBC", Organization), Doc("b").Named("B.B.C.", Organization)).Entities, Has.Length.EqualTo(1));

    [Test]
    public void An_acronym_of_another_kind_is_another_node() =>
        Assert.That(Resolve(Doc("a").Named("Institute of Bridge Safety", Organization, "IBS"), Doc("b").Named("IBS", Place)).Entities, Has.Length.EqualTo(2));

    [Test]
    public void A_long_alias_joins()
    {
        EntityResolution resolution = Resolve(
            Doc("a").Named("Communist Party of China", Organization, "Chinese Communist Party"),
            Doc("b").Often(5, "Chinese Communist Party", Organization));
        Assert.That(Only(resolution).Name, Is.EqualTo("Communist Party of China"));
    }

    [Test]
    public void Two_documents_may_each_prefer_the_others_name()
    {
        EntityResolution resolution = Resolve(
            Doc("a").Named("Communist Party of China", Organization, "Chinese Communist Party"),
            Doc("b").Named("Chinese Communist Party", Organization, "Communist Party of China"));
        Assert.That(Only(resolution).Name, Is.EqualTo("Communist Party of China"));
    }

    [Test]
    public void A_long_alias_of_two_names_joins_neither()
    {
        EntityResolution resolution = Resolve(
            Doc("a").Named("Communist Party of China Central Committee", Organization, "Central Committee"),
            Doc("b").Named("Lao People's Revolutionary Party Central Committee", Organization, "Central Committee"),
            Doc("c").Named("Central Committee", Organization));
        Assert.That(resolution.Entities, Has.Length.EqualTo(3));
    }

    [Test]
    public void A_persons_alias_joins_only_with_the_same_first_and_last_name()
    {
        EntityResolution resolution = Resolve(
            Doc("a").Named("Julius Kambarage Nyerere", Person, "Julius Nyerere", "Father Tanzania"),
            Doc("b").Named("Julius Nyerere", Person),
            Doc("c").Named("Father Tanzania", Person));
        Assert.That(NodeOf(resolution, "b"), Is.EqualTo(NodeOf(resolution, "a")));
        Assert.That(NodeOf(resolution, "c"), Is.Not.EqualTo(NodeOf(resolution, "a")));
    }

    [TestCase("Kenya", "Kenyan", "Republic of Kenya", "KENYA", ExpectedResult = "Kenya")]
    [TestCase("United States", "U.S.", "the USA", "American", ExpectedResult = "United States")]
    [TestCase("UK", "Britain", "United Kingdom", "British", ExpectedResult = "United Kingdom")]
    [TestCase("Laos", "Lao PDR", "Lao People's Democratic Republic", "Laotian", ExpectedResult = "Laos")]
    public string A_country_is_one_node_in_all_its_forms(string a, string b, string c, string d)
    {
        Entity entity = Only(Resolve(Doc("a").Named(a, Place), Doc("b").Named(b, Group), Doc("c").Named(c, Organization), Doc("d").Named(d, Place)));
        Assert.That((entity.Type, entity.Subtype), Is.EqualTo((Place, "country")));
        return entity.Name;
    }

    [TestCase("Jordan", Person)]
    [TestCase("Chinese", EntityType.Language)]
    [TestCase("Georgia", Place)]
    [TestCase("us", Place)]
    public void What_only_looks_like_a_country_is_none(string name, EntityType type) =>
        Assert.That(Only(Resolve(Doc("a").Named(name, type))).Subtype, Is.Null);

    [Test]
    public void The_type_of_a_long_name_is_what_most_mentions_say()
    {
        EntityResolution resolution = Resolve(
            Doc("a").Often(1, "Central Military Commission", Concept),
            Doc("b").Often(2, "Central Military Commission", Organization, "commission"));
        Assert.That((Only(resolution).Type, Only(resolution).Subtype), Is.EqualTo((Organization, "commission")));
    }

    [Test]
    public void Of_two_equally_frequent_types_the_one_that_says_more_wins() =>
        Assert.That(Only(Resolve(Doc("a").Named("Dongting Lake", Concept), Doc("b").Named("Dongting Lake", Place))).Type, Is.EqualTo(Place));

    [Test]
    public void A_person_and_a_place_of_one_name_stay_apart()
    {
        Assert.That(Resolve(Doc("a").Named("George Washington", Person), Doc("b").Named("George Washington", Facility)).Entities, Has.Length.EqualTo(2));
        Assert.That(Resolve(Doc("a").Named("Victoria", Place), Doc("b").Named("Victoria", Organization)).Entities, Has.Length.EqualTo(2));
    }

    [Test]
    public void The_most_frequent_form_is_the_name()
    {
        Entity entity = Only(Resolve(Doc("a").Named("JUBILEE PARTY", Organization), Doc("b").Often(3, "Jubilee Party", Organization)));
        Assert.That(entity.Name, Is.EqualTo("Jubilee Party"));
        Assert.That(entity.Aliases, Is.EqualTo(new[] { "JUBILEE PARTY" }));
    }

    [Test]
    public void A_nodes_id_does_not_depend_on_other_documents()
    {
        FactsBuilder first = Doc("a").Named("Jubilee Party", Concept).Named("Tuju", Person).Nominal("the school").Named("Kenya", Place);
        EntityResolution alone = Resolve(first);
        EntityResolution together = Resolve(first, Doc("0").Often(4, "the Jubilee Party", Organization).Named("Tuju", Person).Nominal("the school").Named("Kenyan", Group));
        foreach ((DocumentEntityKey key, string node) in alone.NodeOf)
            Assert.That(together.NodeOf[key], Is.EqualTo(node));
    }

    [Test]
    public void The_order_of_documents_does_not_matter()
    {
        string[] names = ["Communist Party of China", "Chinese Communist Party", "CPC", "CCP", "Kenya", "Kenyan", "Xi", "Xi Jinping", "Central Committee", "—"];
        Gen<string> name = Gen.OneOf(names);
        Gen<EntityType> type = Gen.OneOf(Person, Organization, Place, Concept);
        Gen<(string Name, EntityType Type, string[] Aliases, bool IsNamed)[]> document = Gen.Select(name, type, name.Array[0, 3], Gen.Bool).Array[1, 6];
        Gen.Select(document.Array[1, 6], Gen.Int).Sample((contents, turn) =>
        {
            DocumentFacts[] documents = [.. contents.Select((entities, i) => entities
                .Aggregate(Doc("d" + i), (doc, e) => e.IsNamed ? doc.Named(e.Name, e.Type, e.Aliases) : doc.Nominal(e.Name, e.Type))
                .Facts())];
            DocumentFacts[] turned = [.. documents.OrderBy(facts => Quipu.Core.ContentHash.Of(16, facts.DocumentId, turn.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
            EntityResolution left = EntityResolver.Resolve(documents);
            EntityResolution right = EntityResolver.Resolve(turned);
            return left.Entities.Select(Shown).SequenceEqual(right.Entities.Select(Shown))
                && left.NodeOf.Count == right.NodeOf.Count
                && left.NodeOf.All(pair => right.NodeOf[pair.Key] == pair.Value)
                && left.NodeOf.Count == documents.Sum(facts => facts.Entities.Length)
                && left.Entities.Select(entity => entity.Id).ToHashSet().SetEquals(left.NodeOf.Values);
        }, iter: 2000);
    }

    private static string Shown(Entity entity) =>
        $"{entity with { Aliases = [] }} {string.Join('|', entity.Aliases)}";
}
