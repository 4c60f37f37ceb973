using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Export;
using Quipu.Graph.PropertyGraph;
using Quipu.Integration.Tests.Neo4j.Loading;
using Quipu.Testing;

namespace Quipu.Integration.Tests.Neo4j.Export;

/// <summary>What a script of the format <c>cypher</c> makes of a database when <c>cypher-shell</c> runs it.</summary>
public sealed class CypherScriptTests : LoadingTest
{
    private TemporaryFolder folder = null!;

    [SetUp]
    public void Make_folder() => folder = new TemporaryFolder();

    [TearDown]
    public void Remove_folder() => folder.Dispose();

    [Test]
    public void The_database_has_every_row_and_is_the_one_that_a_load_makes()
    {
        Neo4jOptions options = NewGraph(" 'of' \\ `all`") with { WithEvidence = true, OpenAs = "RELATED" };
        KnowledgeGraph graph = SampleGraphs.Hostile();

        Neo4jServer.RunScript(Written((graph, options)));
        IReadOnlyList<string> content = Content(options);
        bool isUnchanged = Load(graph, options).IsUnchanged;
        Load(SampleGraphs.Empty(), options);
        Load(graph, options);

        Assert.That(content, Is.EqualTo(DatabaseContent.Expected(graph, options)));
        Assert.That(isUnchanged, "a load over it has nothing to do");
        Assert.That(Content(options), Is.EqualTo(content));
    }

    [Test]
    public void A_script_of_a_changed_graph_removes_what_is_gone_and_leaves_strangers_alone()
    {
        Neo4jOptions options = NewGraph(), other = NewGraph();
        KnowledgeGraph graph = SampleGraphs.Tiny();
        KnowledgeGraph changed = graph with
        {
            Entities = [.. graph.Entities.Select(entity => entity.Name == "Hunan" ? entity with { Type = EntityType.Organization, Subtype = null } : entity)],
            Relationships = [.. graph.Relationships.Where(edge => edge.Polarity == Polarity.Positive)],
        };
        Write(
            "CREATE (:Entity:Person {name: 'a stranger', graph: $graph, test: true})-[:VISIT {id: 'x', test: true}]->(:Entity {name: 'b', test: true})",
            ("graph", options.GraphName));
        IReadOnlyList<string> strangers = DatabaseContent.OfStrangers(Session);

        Neo4jServer.RunScript(Written((graph, other), (graph, options with { WithEvidence = true }), (changed, options), (changed, options)));

        Assert.That(changed.Relationships, Has.Length.LessThan(graph.Relationships.Length));
        Assert.That(Content(options), Is.EqualTo(DatabaseContent.Expected(changed, options)));
        Assert.That(Content(other), Is.EqualTo(DatabaseContent.Expected(graph, other)));
        Assert.That(strangers, Has.Count.EqualTo(3));
        Assert.That(DatabaseContent.OfStrangers(Session), Is.EqualTo(strangers));
    }

    // One file of all scripts: cypher-shell takes three seconds to start.
    private string Written(params ReadOnlySpan<(KnowledgeGraph Graph, Neo4jOptions Options)> graphs)
    {
        foreach ((KnowledgeGraph graph, Neo4jOptions options) in graphs)
        {
            GraphExport.Write("cypher", graph, folder["graph.cypher"], new ExportOptions { Neo4j = options });
            File.AppendAllText(folder["all.cypher"], File.ReadAllText(folder["graph.cypher"]));
        }

        return folder["all.cypher"];
    }
}
