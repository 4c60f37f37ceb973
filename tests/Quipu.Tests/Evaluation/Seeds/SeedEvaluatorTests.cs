using Quipu.Core.Facts;
using Quipu.Evaluation.Seeds;

namespace Quipu.Tests.Evaluation.Seeds;

public sealed class SeedEvaluatorTests
{
    private const string Text = "Ada Byron, who was the founder of Orrery, visited Bath and Wells in 1840. The rain might flood Bath.";

    private const string Gold = """
        {
          "document": "a.txt",
          "nodes": [
            {"id": "ada", "names": ["Ada Byron"], "notNames": ["Lady Ada Byron"], "type": "Person", "must": true},
            {"id": "orrery", "names": ["Orrery"], "aliases": ["ORY"], "type": "Organization", "subtype": "company", "must": true},
            {"id": "bath", "names": ["Bath"], "type": "Place", "must": true},
            {"id": "wells", "names": ["Wells", "The Wells"], "type": "Place", "typeAlso": ["Facility"], "must": false}
          ],
          "edges": [
            {"subject": "ada", "object": "bath", "predicates": ["visit"], "time": "1840", "must": true},
            {"subject": "ada", "object": "wells", "predicates": ["visit"], "must": true},
            {"subject": "ada", "object": "orrery", "type": "founded_by", "predicates": ["found"], "must": false},
            {"subject": "ada", "object": "orrery", "type": "position_held", "predicates": ["founder"], "role": "founder", "ended": true, "must": true}
          ],
          "mustNot": [
            {"what": "the flood as fact", "predicates": ["flood"], "factuality": "asserted", "evidence": "The rain might flood Bath"},
            {"what": "Ada as present founder", "subject": "ada", "object": "orrery", "ended": false},
            {"what": "Orrery as a place", "name": "Orrery", "type": "Place"},
            {"what": "ORY twice", "twoNodes": ["ORY", "Orrery"]},
            {"what": "a year as an entity", "names": ["1840"]}
          ]
        }
        """;

    [Test]
    public void A_perfect_graph_scores_one_and_nothing_is_wrong()
    {
        SeedScore score = Score(Perfect());

        Assert.That(score.MustNodes, Is.EqualTo(new Tally(3, 3)));
        Assert.That(score.AllNodes, Is.EqualTo(new Tally(4, 4)));
        Assert.That(score.MustEdges, Is.EqualTo(new Tally(3, 3)));
        Assert.That(score.AllEdges, Is.EqualTo(new Tally(4, 4)));
        Assert.That(score.ExactTypes, Is.EqualTo(new Tally(3, 4)), "Wells is a facility, which is as good");
        Assert.That(score.Subtypes, Is.EqualTo(new Tally(0, 1)));
        Assert.That(score.Aliases, Is.EqualTo(new Tally(1, 1)));
        Assert.That(score.Wrong, Is.Empty);
        Assert.That(score.WrongNames, Is.Empty);
        Assert.That(score.WrongJoins, Is.Empty);
        Assert.That(score.MissingDocuments, Is.Empty);
    }

    [Test]
    public void An_empty_graph_scores_zero()
    {
        SeedScore score = Score(new GraphOfText());

        Assert.That(score.AllNodes, Is.EqualTo(new Tally(0, 4)));
        Assert.That(score.AllEdges.Share, Is.Zero);
        Assert.That(score.MissingDocuments, Is.EqualTo(["a.txt"]));
        Assert.That(score.Wrong, Is.Empty);
    }

    [Test]
    public void Half_of_it_is_counted_as_half()
    {
        SeedScore score = Score(Nodes().Says("Ada Byron", "visit", "Wells").Says("Bath", "visit", "Ada Byron"));

        Assert.That(score.AllEdges, Is.EqualTo(new Tally(1, 4)));
        Assert.That(score.MustEdges, Is.EqualTo(new Tally(1, 3)));
        Assert.That(score.Edges[0].IsFound, Is.False, "the edge runs the wrong way");
        Assert.That(score.Edges[0].Nearest, Is.EqualTo("Bath —visit→ Ada Byron [other predicate or direction]"));
    }

    [Test]
    public void A_node_of_a_wrong_type_is_missed_and_named_as_nearest()
    {
        SeedScore score = Score(new GraphOfText().In("a.txt", Text).Has("the bath", EntityType.Object));

        SeedFinding bath = score.Nodes[2];
        Assert.That(bath.IsFound, Is.False);
        Assert.That(bath.Nearest, Is.EqualTo("the bath (Object)"));
    }

    [Test]
    public void A_node_is_looked_for_in_its_own_document_only()
    {
        SeedScore score = Score(new GraphOfText().In("b.txt", Text).Has("Bath", EntityType.Place).In("a.txt", Text));

        Assert.That(score.AllNodes.Found, Is.Zero);
    }

    [Test]
    public void A_name_that_is_not_the_nodes_is_reported()
    {
        SeedScore score = Score(new GraphOfText().In("a.txt", Text).Has("Ada Byron", EntityType.Person, "Lady Ada Byron"));

        Assert.That(score.Nodes[0].IsFound, Is.True);
        Assert.That(score.WrongNames.Select(wrong => wrong.What), Is.EqualTo(["'Lady Ada Byron' as a name of Ada Byron"]));
    }

    [TestCase(Factuality.Possible, Polarity.Positive)]
    [TestCase(Factuality.Asserted, Polarity.Negative)]
    public void An_edge_of_another_status_is_missed(Factuality factuality, Polarity polarity)
    {
        SeedScore score = Score(Nodes().Says("Ada Byron", "visit", "Wells", edge => edge with { Factuality = factuality, Polarity = polarity }));

        Assert.That(score.Edges[1].IsFound, Is.False);
        Assert.That(score.Edges[1].Nearest, Does.StartWith("Ada Byron —visit→ Wells (").And.EndsWith("[other status]"));
    }

    [Test]
    public void An_edge_without_its_time_is_missed()
    {
        SeedScore score = Score(Nodes().Says("Ada Byron", "visit", "Bath"));

        Assert.That(score.Edges[0].IsFound, Is.False);
    }

    [Test]
    public void Every_kind_of_wrong_reading_is_noticed()
    {
        SeedScore score = Score(Nodes()
            .Has("Orrery", EntityType.Place)
            .Has("ORY", EntityType.Organization)
            .Has("1840", EntityType.Concept)
            .Has("rain", EntityType.Concept)
            .Says("rain", "flood", "Bath")
            .Says("Ada Byron", "founder of", "Orrery"));

        Assert.That(score.Wrong.Select(wrong => wrong.What), Is.EqualTo(
            ["the flood as fact", "Ada as present founder", "Orrery as a place", "ORY twice", "a year as an entity"]));
        Assert.That(score.Wrong[0].Found, Is.EqualTo("rain —flood→ Bath"));
    }

    [Test]
    public void A_wrong_reading_of_another_passage_is_not_meant()
    {
        SeedScore score = Score(new GraphOfText().In("a.txt", "The river flooded Bath.")
            .Has("river", EntityType.Place).Has("Bath", EntityType.Place).Says("river", "flood", "Bath"));

        Assert.That(score.Wrong, Is.Empty);
    }

    private static SeedScore Score(GraphOfText graph) => SeedEvaluator.Evaluate(graph.Build(), GoldFile.Parse(Gold));

    private static GraphOfText Nodes() => new GraphOfText().In("a.txt", Text)
        .Has("Ada Byron", EntityType.Person)
        .Has("Orrery", EntityType.Organization, "ORY")
        .Has("Bath", EntityType.Place)
        .Has("Wells", EntityType.Facility);

    private static GraphOfText Perfect() => Nodes()
        .Says("Ada Byron", "visit", "Bath", statement: said => said with { Time = new RelationTime(null, "in 1840", "1840", null, null, false) })
        .Says("Ada Byron", "visit", "Wells")
        .Says("Orrery", "found", "Ada Byron", edge => edge with { Type = "founded_by" })
        .Says(
            "Ada Byron",
            "founder of",
            "Orrery",
            edge => edge with { Type = "position_held", Role = "founder" },
            said => said with { Time = new RelationTime(null, "was", null, null, null, Ended: true) })
        .Has("rain", EntityType.Concept)
        .Says("rain", "flood", "Bath", edge => edge with { Factuality = Factuality.Possible });
}
