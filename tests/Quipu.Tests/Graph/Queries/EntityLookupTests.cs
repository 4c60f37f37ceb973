using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Graph.Queries;
using Quipu.Testing;

namespace Quipu.Tests.Graph.Queries;

public sealed class EntityLookupTests
{
    [Test]
    public void A_name_of_one_entity_is_that_entity() =>
        Assert.That(Find(Graphs.World(), "cpc").Entity!.Name, Is.EqualTo("Communist Party of China"));

    [Test]
    public void A_name_goes_before_an_alias_and_a_name_before_a_mere_noun()
    {
        KnowledgeGraph graph = Graphs.Of(new FactsBuilder("a", "Apple met apple and Apple Bank")
            .Named("Apple", EntityType.Organization)
            .Unnamed("apple", EntityType.Species)
            .Named("Apple Bank", EntityType.Organization, "Apple")
            .Says("Apple", "met", "apple")
            .Build());

        Assert.That(Find(graph, "apple").Entity!.Type, Is.EqualTo(EntityType.Organization));
    }

    [Test]
    public void A_name_of_several_is_ambiguous_and_names_them()
    {
        KnowledgeGraph graph = Graphs.Of(new FactsBuilder("a", "Georgia")
            .Named("Georgia", EntityType.Place)
            .Named("Georgia", EntityType.Person)
            .Build());

        EntityLookup lookup = Find(graph, "Georgia");
        Assert.That((lookup.Entity, lookup.IsAmbiguous), Is.EqualTo(((Entity?)null, true)));
        Assert.That(lookup.Candidates, Has.Length.EqualTo(2));
    }

    [Test]
    public void An_unknown_name_gives_similar_ones()
    {
        EntityLookup lookup = Find(Graphs.World(), "Commun");

        Assert.That((lookup.Entity, lookup.IsAmbiguous), Is.EqualTo(((Entity?)null, false)));
        Assert.That(lookup.Candidates.Single().Entity.Name, Is.EqualTo("Communist Party of China"));
    }

    private static EntityLookup Find(KnowledgeGraph graph, string name) => EntityLookup.Find(new MemoryGraphReader(graph), name);
}
