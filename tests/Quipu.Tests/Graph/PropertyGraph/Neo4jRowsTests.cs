using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Graph.PropertyGraph;
using Quipu.Testing;

namespace Quipu.Tests.Graph.PropertyGraph;

public sealed class Neo4jRowsTests
{
    private static readonly KnowledgeGraph Tiny = SampleGraphs.Tiny();

    [Test]
    public void Entities_have_the_label_of_their_type_and_a_key_of_the_graph()
    {
        NodeRow party = Node(new Neo4jRows(Tiny, new Neo4jOptions { GraphName = "press" }), "Communist Party of China");

        Assert.That(party.Labels, Is.EqualTo(new[] { "__Entity__", "Entity", "Organization" }));
        Assert.That(party.Key, Is.EqualTo("press/" + GraphSketch.IdOf("Communist Party of China")));
    }

    [Test]
    public void Facts_that_end_at_values_are_properties()
    {
        var rows = new Neo4jRows(Tiny, new Neo4jOptions());
        Dictionary<string, object> party = Properties(rows.Entities, Node(rows, "Communist Party of China"));

        Assert.That(party["inception"], Is.EqualTo("1921"));
        Assert.That(party["member_count"], Is.EqualTo("90000000"));
        Assert.That(party["facts"], Is.EqualTo(new[] { "inception: 1921", "member_count: 90000000" }));
        Assert.That(party["mentions"], Is.InstanceOf<long>());
        Assert.That(Properties(rows.Entities, Node(rows, "Hunan")), Does.Not.ContainKey("inception").And.Not.ContainKey("facts").And.Not.ContainKey("aliases"));
    }

    [Test]
    public void Relationships_are_named_by_type_or_lemma_and_say_what_supports_them()
    {
        var rows = new Neo4jRows(Tiny, new Neo4jOptions());
        EdgeRow visit = rows.Relationships.Rows.Single(row => row.Type == "VISIT");
        Dictionary<string, object> properties = Properties(rows.Relationships, visit);

        Assert.That(rows.Relationships.Rows.Select(row => row.Type), Is.EquivalentTo(new[] { "POSITION_HELD", "POSITION_HELD", "VISIT", "NOT_VISIT", "POSSIBLE_LAUNCH" }));
        Assert.That((visit.StartKey, visit.EndKey), Is.EqualTo(("quipu/" + GraphSketch.IdOf("Xi Jinping"), "quipu/" + GraphSketch.IdOf("Hunan"))));
        Assert.That(properties["sources"], Is.EqualTo(new[] { "congress.txt", "party.md" }));
        Assert.That(properties["support"], Is.EqualTo(2));
        Assert.That(properties["quote"], Is.EqualTo("Xi visited Hunan last May."));
        Assert.That(properties["from"], Is.EqualTo("2018-05"));
        Assert.That(properties["ended"], Is.False);
        Assert.That(properties["confidence"], Is.EqualTo(0.97).Within(1e-9));
        Assert.That(properties, Does.Not.ContainKey("speaker").And.Not.ContainKey("type").And.Not.ContainKey("sentences"));
    }

    [Test]
    public void A_speaker_is_called_by_name()
    {
        var rows = new Neo4jRows(Tiny, new Neo4jOptions());
        EdgeRow launch = rows.Relationships.Rows.Single(row => row.Type == "POSSIBLE_LAUNCH");

        Assert.That(Properties(rows.Relationships, launch)["speaker"], Is.EqualTo("Raphael Tuju"));
    }

    [Test]
    public void Open_relationships_can_all_have_one_type()
    {
        var rows = new Neo4jRows(Tiny, new Neo4jOptions { OpenAs = "RELATED" });

        Assert.That(rows.Relationships.Rows.Select(row => row.Type), Is.EquivalentTo(new[] { "POSITION_HELD", "POSITION_HELD", "RELATED", "RELATED", "RELATED" }));
    }

    [Test]
    public void With_evidence_one_goes_from_a_relationship_to_its_sentences_and_their_documents()
    {
        var rows = new Neo4jRows(Tiny, new Neo4jOptions { WithEvidence = true });
        EdgeRow visit = rows.Relationships.Rows.Single(row => row.Type == "VISIT");
        var ids = (string[])Properties(rows.Relationships, visit)["sentences"];
        List<NodeRow> sentences = [.. ids.Select(id => rows.Sentences!.Rows.Single(row => row.Key == "quipu/" + id))];

        Assert.That(sentences.Select(row => Properties(rows.Sentences!, row)["text"]), Is.EqualTo(new[] { "Xi visited Hunan last May.", "Xi, who had visited Hunan & Fujian, < spoke >." }));
        Assert.That(
            rows.PartOf!.Rows.Where(row => row.StartKey == sentences[0].Key).Select(row => (row.Type, row.EndKey)),
            Is.EqualTo(new[] { ("PART_OF", "quipu/congress.txt") }));
        Assert.That(
            rows.Mentions!.Rows.Where(row => row.StartKey == sentences[0].Key).Select(row => (row.Type, row.EndKey)),
            Is.EqualTo(new[] { ("MENTIONS", visit.StartKey), ("MENTIONS", visit.EndKey) }));
        Assert.That(rows.Documents!.Rows.Select(row => row.Key), Is.EqualTo(new[] { "quipu/congress.txt", "quipu/party.md" }));
    }

    [Test]
    public void With_evidence_facts_end_at_values_of_their_own()
    {
        var rows = new Neo4jRows(Tiny, new Neo4jOptions { WithEvidence = true });
        EdgeRow inception = rows.Facts!.Rows.Single(row => row.Type == "INCEPTION");
        NodeRow value = rows.Values!.Rows.Single(row => row.Key == inception.EndKey);

        Assert.That(inception.StartKey, Is.EqualTo("quipu/" + GraphSketch.IdOf("Communist Party of China")));
        Assert.That(Properties(rows.Values, value), Does.ContainKey("normal").WithValue("1921").And.ContainKey("kind").WithValue("date"));
        Assert.That(Properties(rows.Facts, inception)["quote"], Is.EqualTo("The CPC was founded in 1921."));
        Assert.That(rows.Facts.Rows.Select(row => row.EndKey), Is.Unique);
    }

    [Test]
    public void A_mention_outside_every_sentence_that_is_evidence_stands_in_its_document()
    {
        KnowledgeGraph graph = Graphs.Of(new FactsBuilder("a.txt", "Ann met Bob\nBob slept")
            .Named("Ann", EntityType.Person).Named("Bob", EntityType.Person).Says("Ann", "met", "Bob").Build());
        var rows = new Neo4jRows(graph, new Neo4jOptions { WithEvidence = true });

        Assert.That(rows.Mentions!.Rows.Select(row => row.StartKey), Is.EqualTo(["quipu/a.txt:0-11", "quipu/a.txt:0-11"]));
        EdgeRow other = rows.OtherMentions!.Rows.Single();
        Assert.That((other.StartKey, other.Type), Is.EqualTo(("quipu/a.txt", "MENTIONS")));
        Assert.That(Properties(rows.OtherMentions, other)["start"], Is.EqualTo(12));
    }

    [Test]
    public void Keys_are_unique_and_ends_are_there_whatever_the_texts_are()
    {
        var rows = new Neo4jRows(SampleGraphs.Hostile(), new Neo4jOptions { WithEvidence = true });
        var keys = rows.NodeTables.ToDictionary(table => table.Label, table => table.Rows.Select(row => row.Key).ToList(), StringComparer.Ordinal);

        Assert.That(keys.Values, Is.All.Unique.And.All.Not.Empty);
        foreach (EdgeTable table in rows.EdgeTables)
        {
            Assert.That(table.Rows.Select(row => row.Key), Is.Unique);
            Assert.That(table.Rows.Select(row => row.StartKey).Distinct(StringComparer.Ordinal), Is.SubsetOf(keys[table.StartLabel]));
            Assert.That(table.Rows.Select(row => row.EndKey).Distinct(StringComparer.Ordinal), Is.SubsetOf(keys[table.EndLabel]));
        }
    }

    [Test]
    public void A_hash_changes_with_every_property_and_with_nothing_else()
    {
        Entity entity = Tiny.Entities.Single(entity => entity.Name == "Hunan");
        string before = HashOf(entity);

        Assert.That(HashOf(entity with { }), Is.EqualTo(before));
        Entity[] changed =
        [
            entity with { Name = "Hunan!" }, entity with { Type = EntityType.Event }, entity with { Subtype = null },
            entity with { Aliases = ["a", "b"] }, entity with { Aliases = ["ab"] }, entity with { IsNamed = false },
            entity with { MentionCount = 9 }, entity with { DocumentCount = 9 },
        ];
        Assert.That(changed.Select(HashOf).Append(before), Is.Unique);
    }

    [Test]
    public void A_surrogate_without_its_partner_hashes_as_what_a_database_makes_of_it()
    {
        Entity entity = Tiny.Entities[0];

        Assert.That(HashOf(entity with { Name = "a\uD83D" }), Is.EqualTo(HashOf(entity with { Name = "a\uFFFD" })));
    }

    private static string HashOf(Entity entity) =>
        new Neo4jRows(new KnowledgeGraph([], [entity], [], []), new Neo4jOptions()).Entities.Rows.Single().Hash;

    private static NodeRow Node(Neo4jRows rows, string name) =>
        rows.Entities.Rows.Single(row => Equals(Properties(rows.Entities, row)["name"], name));

    private static Dictionary<string, object> Properties(NodeTable table, NodeRow row) => table.Columns.Zip(row.Values)
        .Where(pair => pair.Second is not null).ToDictionary(pair => pair.First.Name, pair => pair.Second!, StringComparer.Ordinal);

    private static Dictionary<string, object> Properties(EdgeTable table, EdgeRow row) => table.Columns.Zip(row.Values)
        .Where(pair => pair.Second is not null).ToDictionary(pair => pair.First.Name, pair => pair.Second!, StringComparer.Ordinal);
}
