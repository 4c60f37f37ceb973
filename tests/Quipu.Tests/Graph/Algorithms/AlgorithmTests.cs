using System.Collections.Immutable;
using Quipu.Core.Graph;
using Quipu.Graph.Algorithms;
using Quipu.Testing;

namespace Quipu.Tests.Graph.Algorithms;

public sealed class AlgorithmTests
{
    [Test]
    public void PageRank_of_a_pair_and_a_lone_node_is_what_the_equations_give()
    {
        KnowledgeGraph graph = Graphs.OfPairs("A-B", "C-C");

        // y = (0.15 + 0.85 y) / 3 for the lone node, the rest is shared.
        const double Lone = 0.05 / (1 - (0.85 / 3));
        Assert.That(ByName(graph, PageRank.Of(graph))["C"], Is.EqualTo(Lone).Within(1e-9));
        Assert.That(ByName(graph, PageRank.Of(graph))["A"], Is.EqualTo((1 - Lone) / 2).Within(1e-9));
    }

    [Test]
    public void PageRank_adds_up_to_one_and_is_highest_in_the_middle()
    {
        KnowledgeGraph graph = Graphs.OfPairs("A-M", "M-B", "C-M", "C-D");
        Dictionary<string, double> ranks = ByName(graph, PageRank.Of(graph));

        Assert.That(ranks.Values.Sum(), Is.EqualTo(1).Within(1e-9));
        Assert.That(ranks.MaxBy(rank => rank.Value).Key, Is.EqualTo("M"));
        Assert.That(ranks["A"], Is.EqualTo(ranks["B"]).Within(1e-12), "directions do not count");
    }

    [Test]
    public void Edges_that_more_documents_tell_weigh_more()
    {
        KnowledgeGraph graph = Graphs.OfPairs("A-M", "B-M", "B-M");
        Dictionary<string, double> ranks = ByName(graph, PageRank.Of(graph));

        Assert.That(ranks["B"], Is.GreaterThan(ranks["A"]));
    }

    [Test]
    public void Components_are_numbered_by_size()
    {
        KnowledgeGraph graph = Graphs.OfPairs("A-B", "C-D", "E-D", "F-F");
        Dictionary<string, int> components = ByName(graph, Components.Of(graph));

        Assert.That((components["C"], components["D"], components["E"]), Is.EqualTo((0, 0, 0)));
        Assert.That((components["A"], components["B"], components["F"]), Is.EqualTo((1, 1, 2)));
    }

    [Test]
    public void Two_cliques_with_a_bridge_are_two_communities()
    {
        KnowledgeGraph graph = Graphs.OfPairs("A-B", "B-C", "C-A", "A-D", "D-B", "C-D", "D-X", "X-Y", "Y-Z", "Z-X");
        Dictionary<string, int> communities = ByName(graph, Communities.Of(graph));

        Assert.That("ABCD".Select(name => communities[name.ToString()]), Is.All.Zero);
        Assert.That("XYZ".Select(name => communities[name.ToString()]), Is.All.EqualTo(1));
    }

    [Test]
    public void A_ring_of_cliques_falls_into_its_cliques()
    {
        List<string> pairs = [];
        for (var clique = 0; clique < 8; clique++)
        {
            pairs.Add($"{clique}a-{(clique + 1) % 8}b");
            pairs.AddRange("ab ac ad bc bd cd".Split(' ').Select(pair => $"{clique}{pair[0]}-{clique}{pair[1]}"));
        }

        KnowledgeGraph graph = Graphs.OfPairs(pairs);
        Dictionary<string, int> communities = ByName(graph, Communities.Of(graph));

        Assert.That(communities.Values.Distinct().Count(), Is.EqualTo(8));
        Assert.That(communities.Select(node => (node.Key[0], node.Value)).Distinct().Count(), Is.EqualTo(8));
    }

    [Test]
    public void Without_edges_every_node_is_a_community()
    {
        KnowledgeGraph graph = Graphs.OfPairs("A-A", "B-B");

        Assert.That(Communities.Of(graph), Is.EqualTo([0, 1]));
        Assert.That(Communities.Of(new KnowledgeGraph([], [], [], [])), Is.Empty);
    }

    [Test]
    public void A_degree_counts_edges_of_both_directions_and_to_values()
    {
        KnowledgeGraph graph = Graphs.World();

        Assert.That(ByName(graph, Degrees.Of(graph))["Communist Party of China"], Is.EqualTo(3));
        Assert.That(ByName(graph, Degrees.Of(graph))["Nowhere"], Is.Zero);
    }

    private static Dictionary<string, T> ByName<T>(KnowledgeGraph graph, ImmutableArray<T> values) =>
        graph.Entities.Zip(values).ToDictionary(pair => pair.First.Name, pair => pair.Second);
}
