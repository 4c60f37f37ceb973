using CsCheck;
using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Graph.Content;
using Quipu.Store;
using Quipu.Testing;
using Quipu.Tests.Graph;

namespace Quipu.Tests.Store;

public sealed class GraphStoreTests
{
    private TemporaryFolder folder = null!;

    private string File => folder["quipu.db"];

    [SetUp]
    public void MakeFolder() => folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [Test]
    public void A_graph_comes_back_as_it_was_written()
    {
        using GraphStore store = GraphStore.Create(File);
        RandomFacts.Documents.Sample(
            documents =>
            {
                KnowledgeGraph graph = Graphs.Of(documents);
                store.WriteGraph(graph);
                Assert.That(CanonicalJson.Of(store.ReadGraph()), Is.EqualTo(CanonicalJson.Of(graph)));
            },
            threads: 1,
            iter: 60);
    }

    [Test]
    public void A_graph_that_is_read_part_by_part_is_the_graph()
    {
        using GraphStore store = GraphStore.Create(File);
        RandomFacts.Documents.Sample(
            documents =>
            {
                KnowledgeGraph graph = Graphs.Of(documents);
                store.WriteGraph(graph);
                var content = GraphContent.Of(graph);
                store.ReadContent(read =>
                {
                    Assert.That(
                        CanonicalJson.Of(new KnowledgeGraph([.. read.Documents], [.. read.Entities], [.. read.Relationships], [.. read.Mentions])),
                        Is.EqualTo(CanonicalJson.Of(graph)));
                    Assert.That(CanonicalJson.Of(read.Edges.ToList()), Is.EqualTo(CanonicalJson.Of(content.Edges.ToList())));
                    Assert.That(CanonicalJson.Of(read.Facts.ToList()), Is.EqualTo(CanonicalJson.Of(content.Facts.ToList())));
                    return true;
                });
            },
            threads: 1,
            iter: 60);
    }

    [Test]
    public void Facts_come_back_as_they_were_put()
    {
        using GraphStore store = GraphStore.Create(File);
        RandomFacts.Documents.Sample(
            documents =>
            {
                store.PutFacts([.. documents.Select(facts => new StoredFacts(facts, "hash", "engine"))]);
                store.RemoveFactsExcept([.. documents.Select(facts => facts.DocumentId)]);
                Assert.That(CanonicalJson.Of(store.AllFacts()), Is.EqualTo(CanonicalJson.Of(documents)));
            },
            threads: 1,
            iter: 60);
    }

    [Test]
    public void Facts_are_found_for_the_same_text_and_engine_only()
    {
        using GraphStore store = GraphStore.Create(File);
        store.PutFacts([Stored("a")]);

        Assert.That(store.TryGetFacts("a", "hash", "engine")!.Words, Is.EqualTo(3));
        Assert.That(store.TryGetFacts("a", "other hash", "engine"), Is.Null);
        Assert.That(store.TryGetFacts("a", "hash", "other engine"), Is.Null);
        Assert.That(store.TryGetFacts("b", "hash", "engine"), Is.Null);
    }

    [Test]
    public void Facts_put_again_replace_the_old_ones()
    {
        using GraphStore store = GraphStore.Create(File);
        store.PutFacts([Stored("a")]);
        store.PutFacts([new StoredFacts(Stored("a").Facts with { Title = "New" }, "hash 2", "engine")]);

        Assert.That(store.FactsCount, Is.EqualTo(1));
        Assert.That(store.AllFacts().Single().Title, Is.EqualTo("New"));
    }

    [Test]
    public void Facts_of_documents_that_are_gone_are_removed()
    {
        using GraphStore store = GraphStore.Create(File);
        store.PutFacts([Stored("b"), Stored("c"), Stored("a")]);

        Assert.That(store.RemoveFactsExcept(["c", "a", "new"]), Is.EqualTo(1));
        Assert.That(store.AllFacts().Select(facts => facts.DocumentId), Is.EqualTo(["a", "c"]));
    }

    [Test]
    public void A_batch_that_fails_keeps_nothing()
    {
        using GraphStore store = GraphStore.Create(File);

        Assert.That(() => store.PutFacts([Stored("a"), Stored("b") with { TextHash = null! }]), Throws.Exception);
        Assert.That(store.FactsCount, Is.Zero);
    }

    [Test]
    public void A_graph_that_cannot_be_written_leaves_the_old_one()
    {
        using GraphStore store = GraphStore.Create(File);
        KnowledgeGraph graph = Graphs.World();
        store.WriteGraph(graph);

        Assert.That(() => store.WriteGraph(graph with { Entities = [] }), Throws.Exception);
        Assert.That(CanonicalJson.Of(store.ReadGraph()), Is.EqualTo(CanonicalJson.Of(graph)));
    }

    [Test]
    public void All_of_it_is_in_one_file_that_stays()
    {
        using (GraphStore store = GraphStore.Create(folder["new folder/quipu.db"]))
        {
            store.PutFacts([Stored("a")]);
            store.WriteGraph(Graphs.World());
        }

        using (GraphStore store = GraphStore.Create(folder["new folder/quipu.db"]))
            Assert.That((store.FactsCount, store.ReadGraph().Relationships.Length), Is.EqualTo((1, 6)));
        Assert.That(Directory.GetFileSystemEntries(folder["new folder"]), Has.Length.EqualTo(1));
    }

    [Test]
    public void A_reader_sees_the_old_graph_until_the_new_one_is_whole()
    {
        using GraphStore writer = GraphStore.Create(File);
        using GraphStore reader = GraphStore.Open(File);
        Assert.That(reader.ReadGraph().Entities, Is.Empty);

        writer.WriteGraph(Graphs.World());

        Assert.That(reader.ReadGraph().Entities, Has.Length.EqualTo(8));
    }

    private static StoredFacts Stored(string id) =>
        new(new FactsBuilder(id, "Ann visited Bonn").Named("Ann", EntityType.Person).Build(), "hash", "engine");
}
