using CsCheck;
using Quipu.Core.Errors;
using Quipu.Core.Graph;
using Quipu.Graph.PropertyGraph;
using Quipu.Graph.Queries;
using Quipu.Neo4j.Reading;
using Quipu.Neo4j.Sessions;
using Quipu.Testing;
using Quipu.Tests.Graph.Queries;
using Quipu.Tests.Graph;

namespace Quipu.Integration.Tests.Neo4j.Reading;

/// <summary>The server's graph answers as every other; all graphs of these tests stand in one database.</summary>
public sealed class Neo4jGraphReaderTests : GraphReaderContract
{
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private ICypherSession session = null!;
    private int graphs;

    [OneTimeSetUp]
    public void Connect() => session = Neo4jServer.Session();

    [OneTimeTearDown]
    public async Task Disconnect()
    {
        if (session is not null)
            await session.DisposeAsync();
    }

    [Test]
    public void Answers_are_those_of_the_graph_in_memory() =>
        RandomFacts.Documents.Sample(
            documents =>
            {
                KnowledgeGraph graph = Graphs.Of(documents);
                Assert.That(GraphReaderAnswers.Of(Reader(graph), graph), Is.EqualTo(GraphReaderAnswers.Of(new MemoryGraphReader(graph), graph)));
            },
            threads: 1,
            iter: 6);

    [Test]
    public void An_unknown_graph_is_an_error_that_names_those_that_there_are()
    {
        Reader(Graphs.World());
        string known = names.Values.First();

        QuipuException error = Assert.Throws<QuipuException>(() => Neo4jGraphReader.Open(session, "none", CancellationToken.None))!;
        Assert.That(error.Code, Is.EqualTo(ErrorCodes.ServerGraphUnknown));
        Assert.That(error.Advice, Does.Contain($"'{known}'"));
    }

    [Test]
    public void A_graph_without_evidence_says_that_it_cannot_answer()
    {
        string name = NextName();
        RowLoader.Load(session, Graphs.World(), new Neo4jOptions { GraphName = name });

        Assert.That(
            () => Neo4jGraphReader.Open(session, name, CancellationToken.None),
            Throws.InstanceOf<QuipuException>().With.Property("Code").EqualTo(ErrorCodes.ServerGraphWithoutEvidence));
    }

    // Most questions are asked of the same graph: it is written once.
    private protected override IGraphReader Reader(KnowledgeGraph graph)
    {
        string content = CanonicalJson.Of(graph);
        if (!names.TryGetValue(content, out string? name))
        {
            names[content] = name = NextName();
            RowLoader.Load(session, graph, new Neo4jOptions { GraphName = name, WithEvidence = true });
        }

        return Neo4jGraphReader.Open(session, name, CancellationToken.None);
    }

    private string NextName() => $"reader-{++graphs}";
}
