using CsCheck;
using Quipu.Core.Graph;
using Quipu.Graph.Queries;
using Quipu.Store;
using Quipu.Testing;
using Quipu.Tests.Graph;
using Quipu.Tests.Graph.Queries;

namespace Quipu.Tests.Store;

public sealed class GraphStoreReaderTests : GraphReaderContract
{
    private readonly Stack<IDisposable> open = new();

    [TearDown]
    public void Close()
    {
        while (open.TryPop(out IDisposable? item))
            item.Dispose();
    }

    [Test]
    public void Answers_are_those_of_the_graph_in_memory()
    {
        using var folder = new TemporaryFolder();
        using GraphStore store = GraphStore.Create(folder["quipu.db"]);
        RandomFacts.Documents.Sample(
            documents =>
            {
                KnowledgeGraph graph = Graphs.Of(documents);
                store.WriteGraph(graph);
                Assert.That(Answers(store, graph), Is.EqualTo(Answers(new MemoryGraphReader(graph), graph)));
            },
            threads: 1,
            iter: 60);
    }

    private protected override IGraphReader Reader(KnowledgeGraph graph)
    {
        var folder = new TemporaryFolder();
        open.Push(folder);
        using (GraphStore writer = GraphStore.Create(folder["quipu.db"]))
            writer.WriteGraph(graph);
        GraphStore reader = GraphStore.Open(folder["quipu.db"]);
        open.Push(reader);
        return reader;
    }

    private static string Answers(IGraphReader reader, KnowledgeGraph graph)
    {
        var filter = new EdgeFilter { Include = EdgeStatus.Negated | EdgeStatus.Future, MinConfidence = 0.2 };
        return CanonicalJson.Of(new
        {
            Statistics = reader.Statistics(4),
            Found = graph.Entities.Select(entity => reader.FindEntities(entity.Name)),
            Searched = new[] { "a", "the", "北", "x 😀", "u", "!!!", "b" }.Select(text => reader.Search(text, 3)),
            Near = graph.Entities.Select(entity => reader.Neighbours(new NeighbourQuery(entity.Id) { Depth = 2, Limit = 5, Filter = filter })),
            Paths = graph.Entities.Select(entity => reader.ShortestPath(graph.Entities[0].Id, entity.Id, 4, filter)),
            Mentions = graph.Entities.Select(entity => reader.Mentions(entity.Id, 3)),
        });
    }
}
