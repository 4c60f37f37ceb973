using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Graph.PropertyGraph;
using Quipu.Neo4j.Loading;
using Quipu.Testing;

namespace Quipu.Integration.Tests.Neo4j.Loading;

/// <summary>What others have in the database stays as it is.</summary>
public sealed class StrangersTests : LoadingTest
{
    [Test]
    public void Nodes_and_relationships_of_others_stay_also_with_equal_labels_types_and_ids()
    {
        Write(
            "CREATE (:Entity:Person {id: 'x', name: 'Xi Jinping', test: true})-[:VISIT {id: 'y', test: true}]->(:Entity:Place {name: 'Hunan', test: true}), "
            + "(:Document {name: 'a', test: true})-[:MENTIONS {test: true}]->(:Sentence {name: 'b', test: true})");
        Neo4jOptions options = NewGraph() with { WithEvidence = true };
        IReadOnlyList<string> before = DatabaseContent.OfStrangers(Session);
        Load(SampleGraphs.Tiny(), options);
        Load(Graphs.World(), options);
        Load(SampleGraphs.Empty(), options);

        Assert.That(before, Has.Count.EqualTo(6));
        Assert.That(DatabaseContent.OfStrangers(Session), Is.EqualTo(before));
    }

    [Test]
    public void What_others_add_to_our_nodes_and_relationships_stays()
    {
        Neo4jOptions options = NewGraph();
        Load(Pair(), options);
        Write("MATCH (n:__Entity__ {graph: $graph, name: 'Ann'})-[r]->() SET n:Checked, n.rank = 7, r.note = 'seen'", ("graph", options.GraphName));
        LoadReport report = Load(Pair(subtype: "engineer"), options);

        Assert.That(report.Tables[0].Updated, Is.EqualTo(1));
        Assert.That(
            Ask("MATCH (n:Checked {graph: $graph, rank: 7})-[r {note: 'seen'}]->() RETURN n.name + ', ' + n.subtype + ' ' + r.predicate", ("graph", options.GraphName)),
            Is.EqualTo(new[] { "Ann, engineer founded" }));
    }

    [Test]
    public void Properties_of_facts_that_are_gone_go()
    {
        Neo4jOptions options = NewGraph();
        Load(SampleGraphs.Tiny(), options);
        KnowledgeGraph without = SampleGraphs.Tiny() with { Relationships = [.. SampleGraphs.Tiny().Relationships.Where(edge => edge.Value is null)] };
        Load(without, options);

        Assert.That(Content(options), Is.EqualTo(DatabaseContent.Expected(without, options)));
    }

    [Test]
    public void A_property_with_the_name_of_a_fact_and_another_value_stays_when_the_fact_goes()
    {
        Neo4jOptions options = NewGraph();
        Load(SampleGraphs.Tiny(), options);
        Write("MATCH (n:__Entity__ {graph: $graph}) WHERE size(n.facts) > 0 WITH n LIMIT 1 SET n:Checked, n[split(n.facts[0], ': ')[0]] = 'mine'", ("graph", options.GraphName));
        Load(SampleGraphs.Tiny() with { Relationships = [.. SampleGraphs.Tiny().Relationships.Where(edge => edge.Value is null)] }, options);

        Assert.That(
            Ask("MATCH (n:Checked {graph: $graph}) UNWIND keys(n) AS key WITH n, key WHERE n[key] = 'mine' RETURN toString(size(coalesce(n.facts, []))) + ' facts, mine'", ("graph", options.GraphName)),
            Is.EqualTo(new[] { "0 facts, mine" }));
    }

    [Test]
    public void A_node_that_a_relationship_of_others_holds_is_given_up_and_stays()
    {
        Neo4jOptions options = NewGraph();
        Load(Pair(), options);
        Write("MATCH (n:__Entity__ {graph: $graph, name: 'Ann'}) SET n.test = true CREATE (:Note {name: 'note', test: true})-[:ABOUT {test: true}]->(n)", ("graph", options.GraphName));
        LoadReport report = Load(SampleGraphs.Empty(), options);

        Assert.That((report.Tables[0].Removed, report.Tables[0].GivenUp), Is.EqualTo((1, 1)));
        Assert.That(Content(options), Has.Count.EqualTo(1));
        string former = $$"""__Former__ {"id":"{{GraphSketch.IdOf("Ann")}}","name":"Ann","test":true}""";
        Assert.That(DatabaseContent.OfStrangers(Session), Is.EqualTo(new[] { """Note {"name":"note","test":true}""", former, """note -ABOUT-> Ann {"test":true}""" }));

        Load(Pair(), options);
        Assert.That(Content(options), Is.EqualTo(DatabaseContent.Expected(Pair(), options)));
        Assert.That(DatabaseContent.OfStrangers(Session), Has.Count.EqualTo(3));
    }

    private static KnowledgeGraph Pair(string? subtype = null) => new GraphSketch()
        .Node("Ann", EntityType.Person, subtype).Node("Acme", EntityType.Organization)
        .Say("Ann", "found", "Acme", new Said("a.txt", "Ann founded Acme.", "founded"))
        .Build();
}
