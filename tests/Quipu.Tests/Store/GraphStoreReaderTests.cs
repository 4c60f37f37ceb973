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
                Assert.That(GraphReaderAnswers.Of(store, graph), Is.EqualTo(GraphReaderAnswers.Of(new MemoryGraphReader(graph), graph)));
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
}
