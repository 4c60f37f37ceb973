using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Graph.PropertyGraph;
using Quipu.Neo4j.Loading;
using Quipu.Neo4j.Sessions;
using Quipu.Testing;

namespace Quipu.Integration.Tests.Neo4j.Loading;

public sealed class GraphLoaderTests : LoadingTest
{
    [TestCase(false)]
    [TestCase(true)]
    public void The_database_has_the_graph_and_a_second_load_writes_nothing(bool withEvidence)
    {
        Neo4jOptions options = NewGraph() with { WithEvidence = withEvidence };
        LoadReport first = Load(SampleGraphs.Tiny(), options);
        var watched = new WatchedSession(Session);
        LoadReport second = Load(watched, SampleGraphs.Tiny(), options);

        Assert.That(Content(options), Is.EqualTo(DatabaseContent.Expected(SampleGraphs.Tiny(), options)));
        Assert.That(first.Tables.Select(table => table.Added), Is.EqualTo(first.Tables.Select(table => table.Total)));
        Assert.That(first.Tables.Sum(table => table.Total), Is.EqualTo(Content(options).Count - 1), "all but the graph's node are counted");
        Assert.That(second.IsUnchanged);
        Assert.That(second.Tables.Select(table => table.Unchanged), Is.EqualTo(first.Tables.Select(table => table.Total)));
        Assert.That(watched.Changes, Is.EqualTo(default(CypherCounters)));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Names_made_to_hurt_arrive_as_they_are(bool withEvidence)
    {
        Neo4jOptions options = NewGraph() with { WithEvidence = withEvidence };
        Load(SampleGraphs.Hostile(), options);

        Assert.That(Content(options), Is.EqualTo(DatabaseContent.Expected(SampleGraphs.Hostile(), options)));
        Assert.That(Load(SampleGraphs.Hostile(), options).IsUnchanged);
    }

    [Test]
    public void A_changed_build_changes_exactly_the_difference()
    {
        Neo4jOptions options = NewGraph() with { WithEvidence = true };
        Load(Before(), options);
        LoadReport report = Load(After(), options);

        Assert.That(Content(options), Is.EqualTo(DatabaseContent.Expected(After(), options)));
        TableChanges entities = report.Tables.Single(table => table.Name == "entities"), edges = report.Tables.Single(table => table.Name == "relationships");
        Assert.That((entities.Added, entities.Updated, entities.Removed, entities.Unchanged), Is.EqualTo((1, 1, 1, 1)));
        Assert.That((edges.Added, edges.Updated, edges.Removed, edges.Unchanged), Is.EqualTo((1, 0, 1, 1)));
    }

    [Test]
    public void Relationships_are_not_read_twice_where_entities_have_changed()
    {
        Neo4jOptions options = NewGraph() with { WithEvidence = true };
        Load(Before(), options);
        var watched = new WatchedSession(Session);
        Load(watched, After(), options);

        Assert.That(watched.Reads.Where(text => text.Contains("elementId(r)", StringComparison.Ordinal)), Is.Unique.And.Not.Empty);
    }

    [Test]
    public void Copies_of_a_relationship_with_its_key_go_and_it_is_made_anew()
    {
        Neo4jOptions options = NewGraph();
        Load(Befriended(), options);
        Write(
            "MATCH (a {graph: $graph})-[r:BEFRIEND]->(b) CREATE (a)-[one:BEFRIEND]->(b), (b)-[other:BEFRIEND]->(a) SET one = properties(r), other = properties(r) DELETE r",
            ("graph", options.GraphName));
        LoadReport report = Load(Befriended(), options);
        TableChanges edges = report.Tables.Single(table => table.Name == "relationships");

        Assert.That((edges.Added, edges.Removed, edges.Unchanged), Is.EqualTo((1, 2, 1)));
        Assert.That(Content(options), Is.EqualTo(DatabaseContent.Expected(Befriended(), options)));
        Assert.That(Load(Befriended(), options).IsUnchanged);
    }

    [Test]
    public void Other_options_change_what_they_say_and_back()
    {
        Neo4jOptions options = NewGraph();
        foreach (Neo4jOptions now in new[] { options with { WithEvidence = true }, options with { OpenAs = "RELATED" }, options, options with { WithEvidence = true, OpenAs = "RELATED" } })
        {
            Load(SampleGraphs.Tiny(), now);
            Assert.That(Content(options), Is.EqualTo(DatabaseContent.Expected(SampleGraphs.Tiny(), now)));
        }
    }

    [Test]
    public void An_empty_graph_removes_all_of_its_name_and_nothing_of_another()
    {
        Neo4jOptions one = NewGraph(), other = NewGraph();
        Load(SampleGraphs.Tiny(), one);
        Load(SampleGraphs.Tiny(), other);
        Load(SampleGraphs.Empty(), one);

        Assert.That(Content(one), Has.Count.EqualTo(1));
        Assert.That(Content(other), Is.EqualTo(DatabaseContent.Expected(SampleGraphs.Tiny(), other)));
    }

    [Test]
    public void A_dry_run_says_what_a_load_does_and_writes_nothing()
    {
        Neo4jOptions options = NewGraph() with { WithEvidence = true };
        Load(Before(), options);
        IReadOnlyList<string> before = Content(options);
        var watched = new WatchedSession(Session);
        LoadReport said = new GraphLoader(watched, TimeProvider.System).CompareAsync(new Neo4jRows(After(), options), Silent, CancellationToken.None).GetAwaiter().GetResult();

        Assert.That(Content(options), Is.EqualTo(before));
        Assert.That(watched.Writes, Is.Zero);
        Assert.That(said.Tables, Is.EqualTo(Load(After(), options).Tables));
    }

    [Test]
    public void Names_and_aliases_are_found_by_their_words()
    {
        Neo4jOptions options = NewGraph();
        Load(SampleGraphs.Tiny(), options);

        IReadOnlyList<string> found = Ask(
            "CALL db.index.fulltext.queryNodes('quipu_names', 'CPC') YIELD node WHERE node.graph = $graph RETURN node.name", ("graph", options.GraphName));
        Assert.That(found, Is.EqualTo(new[] { "Communist Party of China" }));
    }

    private static KnowledgeGraph Befriended() => new GraphSketch()
        .Node("Ann", EntityType.Person).Node("Bob", EntityType.Person).Node("Cid", EntityType.Person)
        .Say("Ann", "befriend", "Bob", new Said("a.txt", "Ann befriended Bob.", "befriended"))
        .Say("Ann", "outlive", "Cid", new Said("a.txt", "Ann outlived Cid.", "outlived"))
        .Build();

    private static KnowledgeGraph Before() => new GraphSketch()
        .Document("a.txt").Node("Ann", EntityType.Person).Node("Bob", EntityType.Person).Node("Acme", EntityType.Organization)
        .Say("Ann", "found", "Acme", new Said("a.txt", "Ann founded Acme.", "founded"))
        .Say("Bob", "leave", "Acme", new Said("a.txt", "Bob left Acme.", "left"))
        .Build();

    private static KnowledgeGraph After() => new GraphSketch()
        .Document("a.txt").Node("Ann", EntityType.Person, "engineer").Node("Cid", EntityType.Person).Node("Acme", EntityType.Organization)
        .Say("Ann", "found", "Acme", new Said("a.txt", "Ann founded Acme.", "founded"))
        .Say("Cid", "join", "Acme", new Said("a.txt", "Cid joined Acme.", "joined"))
        .Build();
}
