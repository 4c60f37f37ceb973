using System.Globalization;
using Quipu.Core.Facts;
using Quipu.Evaluation.Seeds;

namespace Quipu.Tests.Evaluation.Seeds;

public sealed class EdgeMatcherTests
{
    private const string Text = "Kioni of the Jubilee Party won over 90 million members in 2018, says Tuju.";

    [Test]
    public void A_gold_of_several_documents_runs_as_the_vocabulary_and_an_open_edge_may_run_as_the_text()
    {
        const string edge = """{"subject": "party", "object": "kioni", "type": "founded_by", "predicates": ["found"]}""";

        Assert.That(Finds(edge, G().Says("Jubilee Party", "found", "Kioni", r => r with { Type = "founded_by" })), Is.True);
        Assert.That(Finds(edge, G().Says("Kioni", "found", "Jubilee Party")), Is.True);
        Assert.That(Finds(edge, G().Says("Kioni", "found", "Jubilee Party", r => r with { Type = "founded_by" })), Is.False);
    }

    [Test]
    public void A_type_that_is_not_converse_counts_in_one_direction_only()
    {
        const string edge = """{"subject": "kioni", "object": "party", "type": "replaces", "predicates": ["replace"]}""";

        Assert.That(Finds(edge, G().Says("Kioni", "replace", "Jubilee Party")), Is.True);
        Assert.That(Finds(edge, G().Says("Jubilee Party", "replace", "Kioni")), Is.False);
    }

    [Test]
    public void A_symmetric_type_counts_in_both_directions()
    {
        const string edge = """{"subject": "kioni", "object": "tuju", "type": "spouse", "predicates": ["marry"]}""";

        Assert.That(Finds(edge, G().Says("Tuju", "marry", "Kioni")), Is.True);
    }

    [Test]
    public void A_value_is_compared_by_its_normal_form()
    {
        const string edge = """{"subject": "party", "value": {"kind": "date", "normal": "2018"}, "predicates": ["found"]}""";

        Assert.That(Finds(edge, G().SaysValue("Jubilee Party", "found", new(EntityType.Date, "2018", "2018"))), Is.True);
        Assert.That(Finds(edge, G().SaysValue("Jubilee Party", "found", new(EntityType.Date, "2018", "2019"))), Is.False);
        Assert.That(Finds(edge, G().SaysValue("Jubilee Party", "found", new(EntityType.Number, "2018", "2018"))), Is.False);
    }

    [Test]
    public void Words_of_a_value_may_be_fewer_in_the_graph()
    {
        const string edge = """{"subject": "kioni", "valueText": "over 90 million members", "predicates": ["win"]}""";

        Assert.That(Finds(edge, G().SaysValue("Kioni", "win", new(EntityType.Number, "90 million", "90000000"))), Is.True);
        Assert.That(Finds(edge, G().SaysValue("Kioni", "win", new(EntityType.Number, "2018", "2018"))), Is.False);
    }

    [Test]
    public void A_title_is_found_as_the_role_of_any_edge()
    {
        const string edge = """{"subject": "kioni", "value": {"kind": "title", "normal": "Chair"}, "type": "position_held", "predicates": ["chair"]}""";

        Assert.That(Finds(edge, G().Says("Kioni", "chair of", "Jubilee Party", r => r with { Type = "position_held", Role = "chair" })), Is.True);
        Assert.That(Finds(edge, G().Says("Kioni", "chair of", "Jubilee Party")), Is.False);
    }

    [Test]
    public void A_reported_statement_needs_its_speaker()
    {
        const string edge = """{"subject": "kioni", "object": "party", "predicates": ["win"], "speaker": "tuju"}""";
        GraphOfText graph = G();
        string tuju = graph.IdOf("Tuju");

        Assert.That(Finds(edge, graph.Says("Kioni", "win", "Jubilee Party", statement: s => s with { SpeakerId = tuju, SpeakerText = "Tuju" })), Is.True);
        Assert.That(Finds(edge, G().Says("Kioni", "win", "Jubilee Party")), Is.False);
    }

    [Test]
    public void Another_office_is_another_statement()
    {
        const string edge = """{"subject": "kioni", "object": "party", "type": "position_held", "predicates": [], "role": "chair"}""";

        Assert.That(Finds(edge, G().Says("Kioni", "be", "Jubilee Party", r => r with { Type = "position_held", Role = "deputy chair" })), Is.True);
        Assert.That(Finds(edge, G().Says("Kioni", "be", "Jubilee Party", r => r with { Type = "position_held", Role = "treasurer" })), Is.False);
    }

    private static GraphOfText G() => new GraphOfText().In("a.txt", Text)
        .Has("Kioni", EntityType.Person)
        .Has("Jubilee Party", EntityType.Organization)
        .Has("Tuju", EntityType.Person);

    private static bool Finds(string edge, GraphOfText graph)
    {
        string gold = string.Create(CultureInfo.InvariantCulture, $$"""
            {"documents": [{"document": "a.txt", "nodes": [
                {"id": "kioni", "names": ["Kioni"], "type": "Person"},
                {"id": "tuju", "names": ["Tuju"], "type": "Person"},
                {"id": "party", "names": ["Jubilee Party"], "type": "Organization"}],
              "edges": [{{edge}}]}]}
            """);
        return SeedEvaluator.Evaluate(graph.Build(), GoldFile.Parse(gold)).AllEdges.Found == 1;
    }
}
