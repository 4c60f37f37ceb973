using System.Xml.Linq;
using Quipu.Core.Facts;
using Quipu.Export;
using Quipu.Export.Exchange;
using Quipu.Graph.Content;
using Quipu.Testing;

namespace Quipu.Tests.Export.Exchange;

public sealed class ExchangeGraphTests
{
    private static readonly ExchangeGraph Tiny = ExchangeGraph.Of(GraphContent.Of(SampleGraphs.Tiny()));

    [Test]
    public void Relationships_of_one_kind_between_two_nodes_are_one_edge()
    {
        ExchangeEdge edge = Tiny.Edges.Single(edge => edge.Kind == "POSITION_HELD");

        Assert.That(edge.Weight, Is.EqualTo(2));
        Assert.That(edge.Label.Split("; "), Is.EquivalentTo(new[] { "general secretary of", "chairman of" }));
        Assert.That(edge.Role!.Split("; "), Is.EquivalentTo(new[] { "general secretary", "chairman" }));
        Assert.That(edge.Type, Is.EqualTo("position_held"));
        Assert.That(edge.Confidence, Is.EqualTo(0.98).Within(1e-9));
        Assert.That(edge.Quote, Is.EqualTo("Xi is general secretary of the CPC since 2012."));
        Assert.That(edge.From, Is.EqualTo("2012"));
    }

    [Test]
    public void The_label_of_an_edge_that_is_no_plain_fact_says_so() =>
        Assert.That(Tiny.Edges.Select(edge => edge.Label), Does.Contain("[not] visit").And.Contain("[possible] launch").And.Contain("visit"));

    [Test]
    public void Values_are_facts_of_their_node_and_no_edges()
    {
        Assert.That(Node("Communist Party of China").Facts, Is.EqualTo("inception: 1921; member_count: 90000000"));
        Assert.That(Tiny.Edges.Select(edge => edge.Kind), Has.None.EqualTo("INCEPTION"));
    }

    [Test]
    public void A_speaker_is_named_when_no_document_says_it_itself()
    {
        Assert.That(Tiny.Edges.Single(edge => edge.Kind == "POSSIBLE_LAUNCH").Speaker, Is.EqualTo("Raphael Tuju"));
        Assert.That(Tiny.Edges.Where(edge => edge.Kind != "POSSIBLE_LAUNCH").Select(edge => edge.Speaker), Is.All.Null);
    }

    [Test]
    public void Nodes_have_the_days_of_their_first_and_last_document()
    {
        Assert.That((Node("Hunan").First, Node("Hunan").Last), Is.EqualTo(("2018-05-20", "2021-01-25")));
        Assert.That((Node("the programme").First, Node("the programme").Last), Is.EqualTo(("2018-05-20", "2018-05-20")));
    }

    [Test]
    public void Sizes_run_from_4_to_40_with_importance()
    {
        Assert.That(Tiny.Nodes.Min(node => node.Size), Is.EqualTo(4));
        Assert.That(Tiny.Nodes.Max(node => node.Size), Is.EqualTo(40));
        Assert.That(Tiny.Nodes.MaxBy(node => node.Size), Is.EqualTo(Tiny.Nodes.MaxBy(node => node.PageRank)));
    }

    [Test]
    public void Ids_are_lower_case_unique_and_no_bare_numbers()
    {
        ExchangeGraph rows = ExchangeGraph.Of(GraphContent.Of(SampleGraphs.Hostile()));
        string[] ids = [.. rows.Nodes.Select(node => node.Id), .. rows.Edges.Select(edge => edge.Id)];

        Assert.That(ids, Is.Unique);
        Assert.That(ids, Is.All.Match("^[ne][a-z0-9]+$"));
        Assert.That(ShortId.Of('n', "Bad id"), Does.Match("^n[a-f0-9]{16}$"));
    }

    [Test]
    public void Every_type_has_a_colour_of_its_own()
    {
        IEnumerable<EntityType> types = Enum.GetValues<EntityType>().Where(type => !type.IsValue());

        Assert.That(types.Select(TypeColors.Of), Is.Unique);
    }

    [TestCase(true, "dynamic")]
    [TestCase(false, "static")]
    public void GEXF_has_a_time_line_only_where_an_edge_has_a_time(bool hasTime, string mode)
    {
        var said = new Said("d", "A met B.", "met") { Time = hasTime ? new RelationTime(null, "in 2018", "2018", "2018", "2018", Ended: false) : null };
        string path = Path.GetTempFileName();
        GraphExport.Write("gexf", new GraphSketch().Say("A", "meet", "B", said).Build(), path, new ExportOptions());
        XElement graph = XDocument.Load(path).Root!.Elements().Last();
        File.Delete(path);

        Assert.That(graph.Attribute("mode")!.Value, Is.EqualTo(mode));
        Assert.That(graph.Attribute("timeformat")?.Value, Is.EqualTo(hasTime ? "date" : null));
        Assert.That(graph.Descendants().Single(item => item.Name.LocalName == "edge").Attribute("end")?.Value, Is.EqualTo(hasTime ? "2018-12-31" : null));
    }

    private static ExchangeNode Node(string label) => Tiny.Nodes.Single(node => node.Label == label);
}
