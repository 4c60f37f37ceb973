using System.Diagnostics;
using System.Globalization;
using Quipu.Graph.Content;
using Quipu.Graph.PropertyGraph;
using Quipu.Neo4j.Connection;
using Quipu.Neo4j.Http;
using Quipu.Neo4j.Loading;
using Quipu.Neo4j.Sessions;

namespace Quipu.Bench.Loading;

/// <summary>A generated graph into an empty Neo4j server, once and once more, against a bare loop of requests.</summary>
/// <param name="url">The server; nothing is removed from its database.</param>
/// <param name="edges">How many relationships; there are a third as many entities.</param>
internal sealed class LoadBench(string url, int edges)
{
    private const int WarmUp = 50;

    private const string Server = "CALL dbms.components() YIELD name, versions, edition RETURN name + ' ' + versions[0] + ' ' + edition AS server";

    private string server = "";
    private TimeSpan first;
    private TimeSpan second;
    private TimeSpan bare;

    /// <summary>Whether the load has 0.8 of the bare loop's rate, and the second one took less than a third of its time.</summary>
    public bool IsMet => bare / first >= 0.8 && second < first / 3;

    /// <summary>Measures.</summary>
    public async Task RunAsync()
    {
        await using HttpCypherSession session = HttpCypherSession.Open(new ServerConnection(ServerAddress.Parse(url), ServerConnection.DefaultDatabase, Credentials()));
        GraphContent small = new GeneratedGraph(edges / WarmUp).Content(), graph = new GeneratedGraph(edges).Content();
        await foreach (CypherRow row in session.ReadAsync(new CypherStatement(Server), CancellationToken.None))
            server = row.Text("server");
        await BareLoop.RunAsync(session, Rows(small, "bare-warm-up"));
        await LoadAsync(session, Rows(small, "warm-up"));

        // An empty database does not have it yet: the load makes it at its end.
        await session.WriteAsync([new CypherStatement($"DROP INDEX {Neo4jNames.NameIndex}")], CancellationToken.None);
        first = await TimedAsync(async () =>
        {
            if ((await LoadAsync(session, Rows(graph, "bench"))).Tables.Any(table => table.Added != table.Total))
                throw new InvalidOperationException("The database had the graph already: use an empty server.");
        });
        second = await TimedAsync(async () =>
        {
            if (!(await LoadAsync(session, Rows(graph, "bench"))).IsUnchanged)
                throw new InvalidOperationException("The second load changed something.");
        });
        bare = await TimedAsync(() => BareLoop.RunAsync(session, Rows(graph, "bare")));
    }

    /// <summary>What was measured, as Markdown.</summary>
    public string Record(Machine machine, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"""
        # Speed of a load into Neo4j, {day:yyyy-MM-dd}

        {machine}; {machine.Load:N1} tasks ran or waited before the start. The server: {server}.

            dotnet run --project bench/Quipu.Bench -c Release -- load --url {url} --edges {edges}

        A generated graph of {edges / 3:N0} nodes and {edges:N0} edges, with sentences of about 130 characters, over the Query API, after a load of a fiftieth of it to warm up.

        | what | time | nodes and edges/s | |
        |---|---|---|---|
        | load into a database without the graph | {first.TotalSeconds:N1} s | {((edges / 3) + edges) / first.TotalSeconds:N0} | {bare / first:N2} of the bare loop's rate |
        | the same load again | {second.TotalSeconds:N1} s | | {second / first:N2} of the first one's time |
        | a bare loop of UNWIND requests of the same rows | {bare.TotalSeconds:N1} s | {((edges / 3) + edges) / bare.TotalSeconds:N0} | |

        """);

    private static Neo4jRows Rows(GraphContent graph, string name) => new(graph, new Neo4jOptions { GraphName = name });

    private static ServerCredentials Credentials() =>
        Environment.GetEnvironmentVariable("NEO4J_PASSWORD") is { Length: > 0 } password ? ServerCredentials.Basic("neo4j", password) : ServerCredentials.None;

    private static Task<LoadReport> LoadAsync(HttpCypherSession session, Neo4jRows rows) =>
        new GraphLoader(session, TimeProvider.System).LoadAsync(rows, new Progress<LoadProgress>(), CancellationToken.None);

    private static async Task<TimeSpan> TimedAsync(Func<Task> work)
    {
        long start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start);
    }
}
