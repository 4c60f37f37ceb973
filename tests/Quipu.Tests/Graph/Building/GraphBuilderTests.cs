using System.Collections.Immutable;
using CsCheck;
using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Core.Text;
using Quipu.Graph.Building;
using Quipu.Testing;

namespace Quipu.Tests.Graph.Building;

public sealed class GraphBuilderTests
{
    [Test]
    public void Equal_statements_of_two_documents_are_one_edge_with_two_sources()
    {
        KnowledgeGraph graph = Graphs.Of(AnnVisits("b", 0.6), AnnVisits("a", 0.8));

        Relationship edge = graph.Relationships.Single();
        Assert.That(edge.Statements.Select(statement => statement.Evidence.DocumentId), Is.EqualTo(["a", "b"]));
        Assert.That(edge.Sources, Is.EqualTo(2));
        Assert.That(edge.Kind, Is.EqualTo("VISITED"));
    }

    [Test]
    public void A_plan_and_its_denial_are_edges_of_their_own()
    {
        KnowledgeGraph graph = Graphs.Of(
            AnnVisits("a"),
            AnnVisits("b", change: relation => relation with { Factuality = Factuality.Future }),
            AnnVisits("c", change: relation => relation with { Polarity = Polarity.Negative }));

        Assert.That(graph.Relationships.Select(edge => edge.Kind), Is.EquivalentTo(["VISITED", "FUTURE_VISITED", "NOT_VISITED"]));
    }

    [Test]
    public void Offices_that_differ_in_capitals_only_are_one()
    {
        KnowledgeGraph graph = Graphs.Of(
            AnnVisits("a", 0.9, relation => relation with { Type = "position_held", Role = "Mayor" }),
            AnnVisits("b", 0.5, relation => relation with { Type = "position_held", Role = "mayor", Lemma = "be mayor of" }),
            AnnVisits("c", 0.5, relation => relation with { Type = "position_held", Role = "judge" }));

        Assert.That(graph.Relationships.Select(edge => (edge.Role, edge.Support)), Is.EquivalentTo([("Mayor", 2), ("judge", 1)]));
    }

    [Test]
    public void Values_join_by_their_normal_form()
    {
        FactsBuilder Born(string id, string words) =>
            new FactsBuilder(id, $"Ann was born in {words}").Named("Ann", EntityType.Person)
                .SaysValue("Ann", "was born", new LiteralValue(EntityType.Date, words, "1970"));

        KnowledgeGraph graph = Graphs.Of(Born("a", "1970").Build(), Born("b", "the year 1970").Build());

        Relationship edge = graph.Relationships.Single();
        Assert.That((edge.ObjectId, edge.Value!.Normal, edge.Support), Is.EqualTo(((string?)null, "1970", 2)));
    }

    [Test]
    public void A_marriage_told_from_either_side_is_one_edge()
    {
        KnowledgeGraph graph = Graphs.Of(Married("a", "Ann", "Bob"), Married("b", "Bob", "Ann"));

        Relationship edge = graph.Relationships.Single();
        Assert.That(edge.Support, Is.EqualTo(2));
        Assert.That(string.CompareOrdinal(edge.SubjectId, edge.ObjectId), Is.LessThan(0));
        string subject = graph.Entities.Single(entity => entity.Id == edge.SubjectId).Name;
        foreach (Statement statement in edge.Statements)
            Assert.That(new Span(statement.Subject.Start, statement.Subject.End).Of(statement.Evidence.Quote), Is.EqualTo(subject));
    }

    [Test]
    public void A_statement_found_twice_is_kept_once_and_counted()
    {
        DocumentFacts facts = AnnVisits("a");

        GraphBuildResult result = Build(facts with { Relations = [facts.Relations[0], facts.Relations[0]] });

        Assert.That(result.Graph.Relationships.Single().Support, Is.EqualTo(1));
        Assert.That(result.Dropped[DropReasons.DuplicateStatement], Is.EqualTo(1));
    }

    [Test]
    public void A_relation_of_a_thing_to_itself_is_dropped_and_counted()
    {
        GraphBuildResult result = Build(new FactsBuilder("a", "Ann visited Annie")
            .Named("Ann", EntityType.Person, "Annie")
            .Says("Ann", "visited", "Annie")
            .Build());

        Assert.That(result.Graph.Relationships, Is.Empty);
        Assert.That(result.Dropped, Is.EqualTo(new Dictionary<string, int> { [DropReasons.SelfLoop] = 1 }));
    }

    [Test]
    public void Without_an_edge_a_name_stays_and_a_mere_noun_goes_with_its_mentions()
    {
        GraphBuildResult result = Build(new FactsBuilder("a", "Ann saw a house and a house").Named("Ann", EntityType.Person).Unnamed("a house", EntityType.Facility).Build());

        Assert.That(result.Graph.Entities.Select(entity => (entity.Name, entity.MentionCount)), Is.EqualTo([("Ann", 1)]));
        Assert.That(result.Dropped[DropReasons.UnnamedWithoutEdge], Is.EqualTo(1));
        Assert.That(result.Dropped[DropReasons.MentionWithoutNode], Is.EqualTo(2));
    }

    [Test]
    public void A_speaker_without_a_name_stays_with_what_it_says()
    {
        FactsBuilder facts = new FactsBuilder("a", "the police said Ann visited Bonn")
            .Named("Ann", EntityType.Person).Named("Bonn", EntityType.Place).Unnamed("the police", EntityType.Organization);
        KnowledgeGraph graph = Graphs.Of(facts
            .Says("Ann", "visited", "Bonn", relation => relation with { Speaker = facts.Argument("the police") })
            .Build());

        Relationship edge = graph.Relationships.Single();
        Assert.That(graph.Entities.Single(entity => entity.Id == edge.Statements[0].SpeakerId).Name, Is.EqualTo("the police"));
        Assert.That(edge.IsReported, Is.True);
    }

    [Test]
    public void Mentions_and_documents_of_a_node_are_counted_over_all_documents()
    {
        KnowledgeGraph graph = Graphs.Of(AnnVisits("a"), new FactsBuilder("b", "Ann and Ann").Named("Ann", EntityType.Person).Build());

        Entity ann = graph.Entities.Single(entity => entity.Name == "Ann");
        Assert.That((ann.MentionCount, ann.DocumentCount), Is.EqualTo((3, 2)));
    }

    [Test]
    public void A_document_given_twice_is_refused() =>
        Assert.That(() => Build(AnnVisits("a"), AnnVisits("a")), Throws.ArgumentException.With.Message.Contains("'a' occurs twice"));

    [Test]
    public void The_order_of_input_never_shows() => RandomFacts.Documents.Sample(documents =>
    {
        EntityResolution resolution = Resolutions.ByName(documents);
        GraphBuildResult result = GraphBuilder.Build(documents, resolution);
        ImmutableArray<DocumentFacts> turned = [.. documents.Reverse().Select(document => document with { Relations = [.. document.Relations.Reverse()] })];
        GraphBuildResult again = GraphBuilder.Build(turned, resolution with { Entities = [.. resolution.Entities.Reverse()] });
        return CanonicalJson.Of(result) == CanonicalJson.Of(again);
    });

    [Test]
    public void Found_is_kept_plus_dropped_and_lists_are_sorted() => RandomFacts.Documents.Sample(documents =>
    {
        GraphBuildResult result = Build([.. documents]);
        KnowledgeGraph graph = result.Graph;
        int Dropped(string reason) => result.Dropped.GetValueOrDefault(reason);

        Assert.That(
            graph.Relationships.Sum(edge => edge.Support)
                + Dropped(DropReasons.SelfLoop) + Dropped(DropReasons.EndWithoutNode) + Dropped(DropReasons.DuplicateStatement),
            Is.EqualTo(documents.Sum(document => document.Relations.Length)));
        Assert.That(
            graph.Mentions.Length + Dropped(DropReasons.MentionWithoutNode) + Dropped(DropReasons.DuplicateMention),
            Is.EqualTo(documents.Sum(document => document.Mentions.Count(mention => mention.EntityId is not null))));
        Assert.That(graph.Entities.Select(entity => entity.Id), Is.Ordered.Using<string>(StringComparer.Ordinal).And.Unique);
        Assert.That(graph.Relationships.Select(edge => edge.Id), Is.Ordered.Using<string>(StringComparer.Ordinal).And.Unique);
        IEnumerable<string> ends = graph.Relationships.SelectMany(edge => new[] { edge.SubjectId, edge.ObjectId ?? edge.SubjectId });
        Assert.That(ends.Distinct(), Is.SubsetOf(graph.Entities.Select(entity => entity.Id)));
    });

    private static GraphBuildResult Build(params DocumentFacts[] documents) => GraphBuilder.Build(documents, Resolutions.ByName(documents));

    private static DocumentFacts AnnVisits(string id, double confidence = 0.5, Func<Relation, Relation>? change = null) =>
        new FactsBuilder(id, "Ann visited Bonn")
            .Named("Ann", EntityType.Person)
            .Named("Bonn", EntityType.Place)
            .Says("Ann", "visited", "Bonn", relation => change?.Invoke(relation with { Confidence = confidence }) ?? relation with { Confidence = confidence })
            .Build();

    private static DocumentFacts Married(string id, string one, string other) =>
        new FactsBuilder(id, $"{one} married {other}")
            .Named(one, EntityType.Person)
            .Named(other, EntityType.Person)
            .Says(one, "married", other, relation => relation with { Type = "spouse", Wikidata = "P26" })
            .Build();
}
