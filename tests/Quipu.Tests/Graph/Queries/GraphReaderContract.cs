using System.Collections.Immutable;
using Quipu.Core.Errors;
using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Graph.Queries;
using Quipu.Testing;

namespace Quipu.Tests.Graph.Queries;

/// <summary>What every <see cref="IGraphReader"/> has to answer.</summary>
public abstract class GraphReaderContract
{
    private static readonly string Xi = Resolutions.Id("Xi Jinping", EntityType.Person);
    private static readonly string Party = Resolutions.Id("Communist Party of China", EntityType.Organization);
    private static readonly string Hunan = Resolutions.Id("Hunan", EntityType.Place);
    private static readonly string Elan = Resolutions.Id("Élan", EntityType.Organization);
    private static readonly EdgeFilter Everything = new() { Include = EdgeStatus.Every };

    /// <summary>The implementation under test over a graph; disposed of by the fixture.</summary>
    private protected abstract IGraphReader Reader(KnowledgeGraph graph);

    [TestCase("Communist Party of China", NameMatch.Name)]
    [TestCase("communist party of CHINA", NameMatch.FoldedName)]
    [TestCase("The Communist-Party of China", NameMatch.FoldedName)]
    [TestCase("CPC", NameMatch.Alias)]
    [TestCase("c.p.c.", NameMatch.FoldedAlias)]
    public void An_entity_is_found_by_name_and_alias(string asked, NameMatch match)
    {
        EntityMatch found = Reader(Graphs.World()).FindEntities(asked).Single();

        Assert.That((found.Entity.Id, found.Match), Is.EqualTo((Party, match)));
        Assert.That(found.Entity.Aliases, Is.EqualTo(["CPC"]));
        Assert.That(found.Degree, Is.EqualTo(3));
    }

    [Test]
    public void An_entity_is_found_by_id_and_without_accents()
    {
        IGraphReader reader = Reader(Graphs.World());

        Assert.That(reader.FindEntities(Party).Single().Match, Is.EqualTo(NameMatch.Id));
        Assert.That(reader.FindEntities("elan").Single().Entity.Id, Is.EqualTo(Elan));
        Assert.That(reader.FindEntities("Communist Party"), Is.Empty);
        Assert.That(reader.FindEntities(""), Is.Empty);
    }

    [Test]
    public void Of_several_with_a_name_names_go_before_aliases_and_well_connected_ones_first()
    {
        KnowledgeGraph graph = Graphs.Of(
            new FactsBuilder("a", "Lincoln knows Ann\nLincoln knows Bob\nAbraham Lincoln")
                .Named("Lincoln", EntityType.Person).Named("Ann", EntityType.Person).Named("Bob", EntityType.Person)
                .Named("Abraham Lincoln", EntityType.Person, "Lincoln")
                .Says("Lincoln", "knows", "Ann").Says("Lincoln", "knows", "Bob")
                .Build(),
            new FactsBuilder("b", "Lincoln").Named("Lincoln", EntityType.Place).Build());

        ImmutableArray<EntityMatch> found = Reader(graph).FindEntities("Lincoln");

        Assert.That(
            found.Select(match => (match.Entity.Name, match.Entity.Type, match.Match, match.Degree)),
            Is.EqualTo(new[]
            {
                ("Lincoln", EntityType.Person, NameMatch.Name, 2),
                ("Lincoln", EntityType.Place, NameMatch.Name, 0),
                ("Abraham Lincoln", EntityType.Person, NameMatch.Alias, 0),
            }));
    }

    [Test]
    public void A_name_goes_before_a_mere_noun_of_the_same_spelling()
    {
        KnowledgeGraph graph = Graphs.Of(new FactsBuilder("a", "Apple met apple and Apple Bank")
            .Named("Apple", EntityType.Organization)
            .Unnamed("apple", EntityType.Species)
            .Named("Apple Bank", EntityType.Organization, "apple")
            .Says("Apple", "met", "apple")
            .Build());

        Assert.That(
            Reader(graph).FindEntities("apple").Select(match => (match.Entity.Name, match.Match)),
            Is.EqualTo(new[] { ("Apple", NameMatch.FoldedName), ("apple", NameMatch.Name), ("Apple Bank", NameMatch.Alias) }));
    }

    [TestCase("commu chin", "Communist Party of China")]
    [TestCase("party of", "Communist Party of China")]
    [TestCase("the communist", "Communist Party of China")]
    [TestCase("cp", "Communist Party of China")]
    [TestCase("xi", "Xi Jinping")]
    [TestCase("ina", "")]
    [TestCase("", "")]
    [TestCase("%", "")]
    public void A_search_takes_starts_of_words(string text, string names) =>
        Assert.That(string.Join(", ", Reader(Graphs.World()).Search(text, 9).Select(match => match.Entity.Name)), Is.EqualTo(names));

    [Test]
    public void A_search_puts_the_better_match_first_and_keeps_to_its_limit()
    {
        IGraphReader reader = Reader(Graphs.OfPairs("Bonn-Old Bonn", "Old Bonn-Bonner", "Bonner-Older Bonns"));

        Assert.That(
            reader.Search("bonn", 9).Select(match => (match.Entity.Name, match.Match)),
            Is.EqualTo(new[]
            {
                ("Bonn", NameMatch.FoldedName),
                ("Bonner", NameMatch.Start),
                ("Old Bonn", NameMatch.Words),
                ("Older Bonns", NameMatch.WordStarts),
            }));
        Assert.That(reader.Search("bonn", 1).Single().Entity.Name, Is.EqualTo("Bonn"));
    }

    [Test]
    public void Plain_facts_and_reported_ones_are_neighbours_and_others_on_demand()
    {
        IGraphReader reader = Reader(Graphs.World());

        Assert.That(Kinds(reader.Neighbours(new NeighbourQuery(Xi))), Is.EqualTo(["POSITION_HELD", "VISIT"]));
        Assert.That(
            Kinds(reader.Neighbours(new NeighbourQuery(Xi) { Filter = new EdgeFilter { Include = EdgeStatus.Negated } })),
            Is.EqualTo(["POSITION_HELD", "VISIT", "NOT_VISIT"]));
        Assert.That(Kinds(reader.Neighbours(new NeighbourQuery(Elan))), Is.Empty);
        Assert.That(Kinds(reader.Neighbours(new NeighbourQuery(Elan) { Filter = Everything })), Is.EqualTo(["POSSIBLE_TRAIN"]));
    }

    [Test]
    public void A_neighbour_has_its_direction_its_evidence_and_both_ends()
    {
        NeighbourList list = Reader(Graphs.World()).Neighbours(new NeighbourQuery(Party));

        Neighbour first = list.Items[0];
        Assert.That((first.Direction, first.From.Id, first.Entity!.Id, first.Depth), Is.EqualTo((EdgeDirection.In, Party, Xi, 1)));
        Assert.That((first.Relationship.Sources, first.Relationship.Role), Is.EqualTo((2, "General Secretary")));
        Assert.That(first.Relationship.Statements[0].Evidence.Quote, Is.EqualTo("Xi Jinping leads the Communist Party of China"));
        Assert.That(first.Relationship.Time!.Ended, Is.True);
        Neighbour second = list.Items[1];
        Assert.That((second.Direction, second.Entity, second.Value!.Normal), Is.EqualTo((EdgeDirection.Out, (Entity?)null, "1921")));
        Assert.That((list.Entity.Id, list.Total), Is.EqualTo((Party, 2)));
    }

    [TestCase(EdgeDirection.Out, "VISIT POSITION_HELD")]
    [TestCase(EdgeDirection.In, "")]
    [TestCase(EdgeDirection.Both, "VISIT POSITION_HELD")]
    public void Neighbours_keep_to_a_direction(EdgeDirection direction, string kinds)
    {
        NeighbourList list = Reader(Graphs.World()).Neighbours(new NeighbourQuery(Xi) { Filter = new EdgeFilter { Direction = direction } });

        Assert.That(Kinds(list), Is.EquivalentTo(kinds.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    [TestCase("visit", "VISIT NOT_VISIT")]
    [TestCase("NOT_VISIT", "NOT_VISIT")]
    [TestCase("position held", "POSITION_HELD")]
    [TestCase("unheard of", "")]
    public void Neighbours_keep_to_a_type_lemma_or_kind(string type, string kinds)
    {
        EdgeFilter filter = Everything with { Types = [type] };

        Assert.That(Kinds(Reader(Graphs.World()).Neighbours(new NeighbourQuery(Xi) { Filter = filter })), Is.EquivalentTo(kinds.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Test]
    public void Neighbours_keep_to_a_least_confidence_and_to_a_limit()
    {
        IGraphReader reader = Reader(Graphs.World());

        Assert.That(Kinds(reader.Neighbours(new NeighbourQuery(Xi) { Filter = new EdgeFilter { MinConfidence = 0.95 } })), Is.EqualTo(["POSITION_HELD"]));
        NeighbourList limited = reader.Neighbours(new NeighbourQuery(Xi) { Limit = 1 });
        Assert.That((limited.Items.Length, limited.Total), Is.EqualTo((1, 2)));
    }

    [Test]
    public void Deeper_neighbours_follow_nearer_ones_and_no_edge_comes_twice()
    {
        IGraphReader reader = Reader(Graphs.OfPairs("A-B", "B-C", "C-A", "C-D", "C-D", "D-E"));
        NeighbourList list = reader.Neighbours(new NeighbourQuery(Person("A")) { Depth = 2 });

        Assert.That(
            list.Items.Select(neighbour => neighbour.Depth + Names(reader, neighbour.Relationship)),
            Is.EquivalentTo(["1A-B", "1C-A", "2C-D", "2B-C"]));
        Assert.That(list.Items.Select(neighbour => neighbour.Depth), Is.Ordered);
        Assert.That(Names(reader, list.Items[2].Relationship), Is.EqualTo("C-D"), "two sources before one");
    }

    [Test]
    public void An_unknown_entity_is_an_error_with_a_code()
    {
        IGraphReader reader = Reader(Graphs.World());

        Assert.That(() => reader.Neighbours(new NeighbourQuery("nobody")), Throws.InstanceOf<QuipuException>().With.Property("Code").EqualTo(ErrorCodes.EntityUnknown));
        Assert.That(() => reader.ShortestPath(Xi, "nobody", 3, new EdgeFilter()), Throws.InstanceOf<QuipuException>().With.Property("Code").EqualTo(ErrorCodes.EntityUnknown));
        Assert.That(reader.GetEntity("nobody"), Is.Null);
        Assert.That(reader.GetRelationship("none"), Is.Null);
        Assert.That(reader.Evidence("none"), Is.Empty);
        Assert.That(reader.Mentions("nobody", 9), Is.Empty);
    }

    [Test]
    public void The_shortest_path_runs_along_edges_in_both_directions()
    {
        IGraphReader reader = Reader(Graphs.OfPairs("A-B", "C-B", "C-D", "A-E", "E-F", "F-G", "G-D"));
        GraphPath path = reader.ShortestPath(Person("A"), Person("D"), 5, new EdgeFilter())!;

        Assert.That(path.Start.Name, Is.EqualTo("A"));
        Assert.That(path.Steps.Select(step => (step.To.Name, step.Direction)), Is.EqualTo(new[]
        {
            ("B", EdgeDirection.Out), ("C", EdgeDirection.In), ("D", EdgeDirection.Out),
        }));
    }

    [Test]
    public void A_path_keeps_to_direction_length_and_filter()
    {
        IGraphReader reader = Reader(Graphs.OfPairs("A-B", "C-B", "C-D", "A-E", "E-F", "F-G", "G-D"));

        Assert.That(reader.ShortestPath(Person("A"), Person("D"), 2, new EdgeFilter()), Is.Null);
        Assert.That(reader.ShortestPath(Person("A"), Person("D"), 9, new EdgeFilter { Direction = EdgeDirection.Out })!.Steps, Has.Length.EqualTo(4));
        Assert.That(reader.ShortestPath(Person("A"), Person("D"), 9, new EdgeFilter { Direction = EdgeDirection.In }), Is.Null);
        Assert.That(reader.ShortestPath(Person("A"), Person("D"), 9, new EdgeFilter { Types = ["visit"] }), Is.Null);
        Assert.That(reader.ShortestPath(Person("A"), Person("A"), 0, new EdgeFilter())!.Steps, Is.Empty);
    }

    [Test]
    public void Of_paths_of_equal_length_the_better_supported_one_is_taken()
    {
        IGraphReader reader = Reader(Graphs.OfPairs("A-B", "B-Z", "A-C", "A-C", "C-Z", "C-Z", "A-D", "D-Z"));

        Assert.That(reader.ShortestPath(Person("A"), Person("Z"), 3, new EdgeFilter())!.Steps[0].To.Name, Is.EqualTo("C"));
    }

    [Test]
    public void Evidence_and_mentions_point_into_the_documents()
    {
        IGraphReader reader = Reader(Graphs.World());
        Relationship edge = reader.Neighbours(new NeighbourQuery(Hunan) { Filter = new EdgeFilter { Types = ["visit"] } }).Items.Single().Relationship;

        Statement statement = reader.Evidence(edge.Id).Single();
        Assert.That((statement.Evidence.DocumentId, statement.Evidence.Quote), Is.EqualTo(("visits.txt", "Xi Jinping visited Hunan")));
        Assert.That(statement.PredicateSpans.Single().Of(statement.Evidence.Quote), Is.EqualTo("visited"));
        Assert.That(reader.Mentions(Xi, 9).Select(mention => mention.DocumentId), Is.EqualTo(["party.txt", "party.txt", "visits.txt", "visits.txt"]));
        Assert.That(reader.Mentions(Xi, 1).Single().Span.Start, Is.Zero);
    }

    [Test]
    public void Edges_in_dispute_are_listed_and_say_so_in_every_answer()
    {
        KnowledgeGraph world = Graphs.World();
        string[] disputed = [.. world.Relationships.Take(2).Select(edge => edge.Id)];
        IGraphReader reader = Reader(world with { Relationships = [.. world.Relationships.Select(edge => edge with { IsDisputed = disputed.Contains(edge.Id) })] });

        Assert.That(reader.Disputes().Select(edge => edge.Id), Is.EquivalentTo(disputed));
        Assert.That(reader.Disputes().Select(edge => edge.SubjectId), Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
        Assert.That(disputed.Select(id => reader.GetRelationship(id)!.IsDisputed), Is.All.True);
        Assert.That(reader.GetRelationship(world.Relationships[^1].Id)!.IsDisputed, Is.False);
    }

    [Test]
    public void Statistics_count_everything_and_name_the_best()
    {
        GraphStatistics statistics = Reader(Graphs.World()).Statistics(2);

        Assert.That((statistics.Documents, statistics.Words, statistics.Sentences), Is.EqualTo((2, 37L, 7L)));
        Assert.That((statistics.Entities, statistics.NamedEntities), Is.EqualTo((8, 7)));
        Assert.That((statistics.Relationships, statistics.Statements, statistics.Kinds), Is.EqualTo((6, 7, 6)));
        Assert.That(statistics.Mentions, Is.EqualTo(14));
        Assert.That(statistics.EntitiesByType.Select(type => (type.Type, type.Count)), Is.EqualTo(new[]
        {
            (EntityType.Place, 3), (EntityType.Person, 2), (EntityType.Organization, 2), (EntityType.Group, 1),
        }));
        Assert.That(statistics.RelationshipsByKind.Select(kind => kind.Kind), Is.EqualTo(["FOUND_IN", "NOT_VISIT"]));
        Assert.That(statistics.MostConnected.Select(entity => entity.Entity.Name), Is.EqualTo(["Xi Jinping", "Communist Party of China"]));
        Assert.That(statistics.BestSupported.Select(edge => edge.Kind), Is.EqualTo(["POSITION_HELD", "VISIT"]));
    }

    [Test]
    public void An_empty_graph_answers_too()
    {
        IGraphReader reader = Reader(new KnowledgeGraph([], [], [], []));

        Assert.That(reader.FindEntities("Xi"), Is.Empty);
        Assert.That(reader.Search("Xi", 5), Is.Empty);
        Assert.That(reader.Statistics(5).Entities, Is.Zero);
    }

    private static string Person(string name) => Resolutions.Id(name, EntityType.Person);

    private static IEnumerable<string> Kinds(NeighbourList list) => list.Items.Select(neighbour => neighbour.Relationship.Kind);

    private static string Names(IGraphReader reader, Relationship edge) =>
        $"{reader.GetEntity(edge.SubjectId)!.Name}-{reader.GetEntity(edge.ObjectId!)!.Name}";
}
