using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Graph.Building;
using Quipu.Store;
using Quipu.Testing;

namespace Quipu.Tests.Graph.Disputes;

public sealed class DisputeTests
{
    private static readonly EdgeRules Rules = EdgeRules.Standard with { Functional = ["date_of_birth", "place_of_birth"] };

    [Test]
    public void Two_birth_dates_are_both_kept_and_in_dispute()
    {
        KnowledgeGraph graph = Build(Born("a", "1970"), Born("b", "1971"));
        Assert.That(graph.Relationships.Select(edge => edge.IsDisputed), Is.EqualTo([true, true]));
    }

    [Test]
    public void A_less_precise_date_disputes_nothing() =>
        Assert.That(Build(Born("a", "1970"), Born("b", "1970-05-04")).Relationships.Any(edge => edge.IsDisputed), Is.False);

    [Test]
    public void A_denied_date_disputes_nothing() =>
        Assert.That(Build(Born("a", "1970"), Born("b", "1971", Polarity.Negative)).Relationships.Any(edge => edge.IsDisputed), Is.False);

    [Test]
    public void A_type_of_which_there_may_be_several_is_never_in_dispute() =>
        Assert.That(Graphs.Of(Born("a", "1970"), Born("b", "1971")).Relationships.Any(edge => edge.IsDisputed), Is.False);

    [Test]
    public void A_town_does_not_dispute_the_country_that_it_lies_in()
    {
        KnowledgeGraph one = Build(BornIn("a", "Lagos"), BornIn("b", "Nigeria"));
        Assert.That(one.Relationships.Count(edge => edge.IsDisputed), Is.EqualTo(2));
        DocumentFacts lies = new FactsBuilder("c", "Lagos lies in Nigeria").Named("Lagos", EntityType.Place).Named("Nigeria", EntityType.Place)
            .Says("Lagos", "lies in", "Nigeria", relation => relation with { Type = "located_in" }).Build();
        Assert.That(Build(BornIn("a", "Lagos"), BornIn("b", "Nigeria"), lies).Relationships.Any(edge => edge.IsDisputed), Is.False);
    }

    [Test]
    public void The_store_keeps_what_is_in_dispute()
    {
        using var folder = new TemporaryFolder();
        using GraphStore store = GraphStore.Create(folder["quipu.db"]);
        store.WriteGraph(Build(Born("a", "1970"), Born("b", "1971"), BornIn("c", "Lagos")));
        Assert.That(store.Disputes().Select(edge => edge.Value?.Normal), Is.EquivalentTo(["1970", "1971"]));
        Assert.That(store.ReadGraph().Relationships.Count(edge => edge.IsDisputed), Is.EqualTo(2));
    }

    private static KnowledgeGraph Build(params DocumentFacts[] documents) => GraphBuilder.Build(documents, Resolutions.ByName(documents), Rules).Graph;

    private static DocumentFacts Born(string id, string date, Polarity polarity = Polarity.Positive) =>
        new FactsBuilder(id, $"Ann was born in {date}").Named("Ann", EntityType.Person)
            .SaysValue("Ann", "was born in", new LiteralValue(EntityType.Date, date, date), relation => relation with { Type = "date_of_birth", Polarity = polarity }).Build();

    private static DocumentFacts BornIn(string id, string place) =>
        new FactsBuilder(id, $"Ann was born in {place}").Named("Ann", EntityType.Person).Named(place, EntityType.Place)
            .Says("Ann", "was born in", place, relation => relation with { Type = "place_of_birth" }).Build();
}
