using Quipu.Core.Errors;
using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Graph.Selection;
using Quipu.Testing;

namespace Quipu.Tests.Graph.Selection;

public sealed class GraphSelectionTests
{
    [Test]
    public void The_default_takes_everything()
    {
        KnowledgeGraph graph = Graphs.World();

        Assert.That(CanonicalJson.Of(new GraphSelection().Of(graph)), Is.EqualTo(CanonicalJson.Of(graph)));
    }

    [Test]
    public void Types_keep_nodes_and_the_edges_between_them()
    {
        KnowledgeGraph part = new GraphSelection { Types = [EntityType.Person, EntityType.Place] }.Of(Graphs.World());

        Assert.That(Names(part), Is.EqualTo("Hunan, Laos, Nowhere, Thongloun, Xi Jinping"));
        Assert.That(part.Relationships.Select(edge => edge.Kind), Is.EquivalentTo(["VISIT", "NOT_VISIT"]));
        Assert.That(part.Mentions.Select(mention => mention.Text).Distinct(), Is.EquivalentTo(["Hunan", "Laos", "Thongloun", "Xi Jinping"]));
    }

    [Test]
    public void Support_leaves_edges_out_and_nodes_that_lose_their_last_one()
    {
        KnowledgeGraph part = new GraphSelection { MinSupport = 2 }.Of(Graphs.World());

        Assert.That(Names(part), Is.EqualTo("Communist Party of China, Xi Jinping"));
        Assert.That(part.Relationships.Single().Kind, Is.EqualTo("POSITION_HELD"));
    }

    [TestCase(0, "C")]
    [TestCase(1, "B, C, D")]
    [TestCase(2, "A, B, C, D, E")]
    public void Around_takes_what_is_near_in_either_direction(int depth, string names)
    {
        KnowledgeGraph graph = Graphs.OfPairs("A-B", "B-C", "D-C", "D-E", "E-F");

        Assert.That(Names(new GraphSelection { Around = Person("C"), Depth = depth }.Of(graph)), Is.EqualTo(names));
    }

    [Test]
    public void Around_nobody_is_an_error_with_a_code() =>
        Assert.That(
            () => new GraphSelection { Around = "nobody" }.Of(Graphs.World()),
            Throws.InstanceOf<QuipuException>().With.Property("Code").EqualTo(ErrorCodes.EntityUnknown));

    [Test]
    public void The_top_hangs_together()
    {
        // H has many leaves; X and Y matter more than those but are far from H.
        KnowledgeGraph graph = Graphs.OfPairs("H-a", "H-b", "H-c", "H-d", "a-X", "X-e", "X-f", "X-g", "P-Q");

        Assert.That(Names(new GraphSelection { Top = 3 }.Of(graph)), Is.EqualTo("H, X, a"));
        Assert.That(new GraphSelection { Top = 99 }.Of(graph).Entities, Has.Length.EqualTo(9), "the largest component only");
    }

    [Test]
    public void A_speaker_that_is_left_out_stays_as_words()
    {
        KnowledgeGraph part = new GraphSelection { Types = [EntityType.Organization] }.Of(Graphs.World());

        Statement statement = part.Relationships.Single(edge => edge.ObjectId is not null).Statements.Single();
        Assert.That((statement.SpeakerId, statement.SpeakerText), Is.EqualTo(((string?)null, "Thongloun")));
        Assert.That(part.Documents.Select(document => document.Id), Is.EqualTo(["party.txt", "visits.txt"]));
    }

    private static string Person(string name) => Resolutions.Id(name, EntityType.Person);

    private static string Names(KnowledgeGraph graph) =>
        string.Join(", ", graph.Entities.Select(entity => entity.Name).Order(StringComparer.Ordinal));
}
