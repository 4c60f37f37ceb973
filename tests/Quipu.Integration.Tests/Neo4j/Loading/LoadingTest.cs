using Quipu.Core.Graph;
using Quipu.Graph.PropertyGraph;
using Quipu.Neo4j.Loading;
using Quipu.Neo4j.Sessions;
using Quipu.Testing;

namespace Quipu.Integration.Tests.Neo4j.Loading;

/// <summary>Tests of loads; each graph has a name of its own and is removed when its test is over.</summary>
public abstract class LoadingTest
{
    private readonly List<string> names = [];
    private ICypherSession? session;

    /// <summary>A session of the test.</summary>
    private protected ICypherSession Session => session!;

    /// <summary>Takes progress and does nothing with it.</summary>
    private protected static IProgress<LoadProgress> Silent { get; } = new Progress<LoadProgress>();

    [SetUp]
    public void Connect() => session = Neo4jServer.Session();

    [TearDown]
    public async Task Remove_graphs()
    {
        if (session is null)
            return;
        foreach (string name in names)
            await LoadAsync(session, SampleGraphs.Empty(), new Neo4jOptions { GraphName = name });
        await session.WriteAsync([new CypherStatement("MATCH (n) WHERE n.test OR n.__key__ IN $names DETACH DELETE n", ("names", names))], CancellationToken.None);
        await session.DisposeAsync();
    }

    /// <summary>Options with the name of a graph that there is not; it ends as it is said to.</summary>
    private protected Neo4jOptions NewGraph(string end = "")
    {
        string name = $"{GetType().Name}-{TestContext.CurrentContext.Test.ID}-{names.Count}{end}";
        names.Add(name);
        return new Neo4jOptions { GraphName = name };
    }

    /// <summary>Loads a graph.</summary>
    private protected LoadReport Load(KnowledgeGraph graph, Neo4jOptions options) => Load(Session, graph, options);

    /// <summary>Loads a graph by another session.</summary>
    private protected static LoadReport Load(ICypherSession session, KnowledgeGraph graph, Neo4jOptions options) => LoadAsync(session, graph, options).GetAwaiter().GetResult();

    /// <summary>Loads a graph.</summary>
    private protected static Task<LoadReport> LoadAsync(ICypherSession session, KnowledgeGraph graph, Neo4jOptions options) =>
        new GraphLoader(session, TimeProvider.System).LoadAsync(new Neo4jRows(graph, options), Silent, CancellationToken.None);

    /// <summary>What the database has of a graph.</summary>
    private protected IReadOnlyList<string> Content(Neo4jOptions options) => DatabaseContent.OfGraph(Session, options.GraphName);

    /// <summary>Runs a statement that writes.</summary>
    private protected void Write(string text, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Session.WriteAsync([new CypherStatement(text, parameters)], CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>The texts that a statement gives.</summary>
    private protected IReadOnlyList<string> Ask(string text, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Session.ReadAsync(new CypherStatement(text, parameters), CancellationToken.None).Select(row => (string)row.Values[0]!).ToListAsync().AsTask().GetAwaiter().GetResult();
}
