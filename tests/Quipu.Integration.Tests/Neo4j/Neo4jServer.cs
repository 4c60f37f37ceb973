using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Quipu.Neo4j.Connection;
using Quipu.Neo4j.Http;
using Quipu.Neo4j.Sessions;

namespace Quipu.Integration.Tests.Neo4j;

/// <summary>
/// The one Neo4j server of all tests in this namespace: the one whose address <c>QUIPU_TEST_NEO4J</c> names (with
/// <c>NEO4J_USERNAME</c> and <c>NEO4J_PASSWORD</c> where it wants them; an address of Bolt in a build that has it), else that of <c>../shared/neo4j</c>, started for the
/// first test that needs it. Tests share its database, so each uses a graph name of its own.
/// </summary>
[SetUpFixture]
public sealed class Neo4jServer
{
    private static readonly Lazy<Neo4jServer> Shared = new(Start);

    private const string Password = "only-for-tests";

    // Enough for a batch of usual rows, little enough for a test to fill.
    private const string MostMemory = "64m";

    private readonly ServerConnection connection;
    private readonly ServerConnection? bolt;
    private readonly string? folder;
    private ImportedGraph? imported;

    /// <summary>For the test runner, which makes one to call <see cref="Stop"/>.</summary>
    public Neo4jServer()
        : this(new ServerConnection(ServerAddress.Parse("http://localhost"), ServerConnection.DefaultDatabase, ServerCredentials.None), null, null)
    {
    }

    private Neo4jServer(ServerConnection connection, ServerConnection? bolt, string? folder)
    {
        this.connection = connection;
        this.bolt = bolt;
        this.folder = folder;
    }

    /// <summary>Whether the tests started the server, so that nobody else has anything in its database.</summary>
    public static bool IsOwn => Shared.Value.folder is not null;

    /// <summary>How to reach the server. Skips the test, visibly, where there is none.</summary>
    public static ServerConnection Connection => Shared.Value.connection;

    /// <summary>How to reach it by HTTP. Skips the test, visibly, where only another way is known.</summary>
    public static ServerConnection Http => Only(Shared.Value.connection, isBolt: false);

    /// <summary>How to reach it by Bolt. Skips the test, visibly, where only another way is known.</summary>
    public static ServerConnection Bolt => Only(Shared.Value.bolt ?? Shared.Value.connection, isBolt: true);

    /// <summary>What was imported before the server started. Skips the test, visibly, where it was started by someone else.</summary>
    internal static ImportedGraph Imported
    {
        get
        {
            NeedOwn();
            return Shared.Value.imported!;
        }
    }

    /// <summary>A session with it. Dispose it.</summary>
    public static ICypherSession Session()
    {
#if BOLT
        if (Connection.Address.IsBolt)
            return Quipu.Neo4j.Bolt.BoltSession.Open(Connection);
#endif
        return HttpCypherSession.Open(Connection);
    }

    /// <summary>Runs a file of statements with <c>cypher-shell</c>, as on a machine that knows ASCII only.</summary>
    public static void RunScript(string path)
    {
        string shell = ExternalTool.Shared("neo4j", "bin", "cypher-shell");
        string[] user = Connection.Credentials is { User: { } name, Password: { } password } ? [$"NEO4J_USERNAME={name}", $"NEO4J_PASSWORD={password}"] : [];
        (int exitCode, string output, string errors) = ExternalTool.Run(
            "/usr/bin/env", [.. user, "NEO4J_JAVA_OPTS=-Dfile.encoding=US-ASCII", shell, "-a", BoltAddress(), "--format", "plain", "-f", path]);
        Assert.That(exitCode, Is.Zero, output + errors);
    }

    /// <summary>Skips the test, visibly, where the server is not ours to set up and to end.</summary>
    public static void NeedOwn()
    {
        if (Shared.Value.folder is null)
            Assert.Ignore("The server of QUIPU_TEST_NEO4J is not ours.");
    }

    /// <summary>Ends the server at once, as a power cut does.</summary>
    public static void Kill() => ExternalTool.Run(ExternalTool.Shared("neo4j", "bin", "stop"), Shared.Value.folder!, "--kill");

    /// <summary>Starts the server again after <see cref="Kill"/>; returns when it answers.</summary>
    public static void StartAgain()
    {
        (int exitCode, string output, string errors) = Run(Shared.Value.folder!, Port(Shared.Value.connection), Port(Shared.Value.bolt!));
        Assert.That(exitCode, Is.Zero, output + errors);
    }

    [OneTimeTearDown]
    public void Stop()
    {
        if (!Shared.IsValueCreated || Shared.Value.folder is not { } started)
            return;
        ExternalTool.Run(ExternalTool.Shared("neo4j", "bin", "stop"), started);
        Directory.Delete(started, recursive: true);
    }

    private static ServerConnection Only(ServerConnection connection, bool isBolt)
    {
        if (connection.Address.IsBolt != isBolt)
            Assert.Ignore($"{connection.Address} is of another protocol.");
        return connection;
    }

    private static Neo4jServer Start()
    {
        if (Environment.GetEnvironmentVariable("QUIPU_TEST_NEO4J") is { Length: > 0 } url)
            return new Neo4jServer(new ServerConnection(ServerAddress.Parse(url), ServerConnection.DefaultDatabase, Credentials()), null, null);
        ExternalTool.Shared("neo4j", "bin", "start");
        string folder = Directory.CreateTempSubdirectory("quipu-neo4j-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "conf"));
        File.WriteAllText(Path.Combine(folder, "conf", "extra.conf"), $"db.memory.transaction.max={MostMemory}\n");
        var imported = ImportedGraph.Into(folder);
        (int http, int bolt) = FreePorts();
        (int exitCode, string output, string errors) = Run(folder, http, bolt);
        if (exitCode != 0)
            Assert.Ignore($"The Neo4j server does not start: {output}{errors}");

        // For the program, when a test runs it as a user does.
        Environment.SetEnvironmentVariable("NEO4J_PASSWORD", Password);
        return new Neo4jServer(Open($"http://127.0.0.1:{http}"), Open($"bolt://127.0.0.1:{bolt}"), folder) { imported = imported };
    }

    // A server says on its first page where it speaks Bolt.
    private static string BoltAddress()
    {
        if (Connection.Address.IsBolt)
            return Connection.Address.Url;
        using var client = new HttpClient();
        using var page = JsonDocument.Parse(client.GetStringAsync(Connection.Address.Http).GetAwaiter().GetResult());
        return page.RootElement.GetProperty("bolt_direct").GetString()!;
    }

    private static ServerConnection Open(string url) => new(ServerAddress.Parse(url), ServerConnection.DefaultDatabase, ServerCredentials.Basic("neo4j", Password));

    private static (int ExitCode, string Output, string Errors) Run(string folder, int http, int bolt) =>
        ExternalTool.Run("/usr/bin/env", $"NEO4J_PASSWORD={Password}", ExternalTool.Shared("neo4j", "bin", "start"), folder, $"{http}", $"{bolt}");

    private static ServerCredentials Credentials() =>
        Environment.GetEnvironmentVariable("NEO4J_PASSWORD") is { Length: > 0 } password
            ? ServerCredentials.Basic(Environment.GetEnvironmentVariable("NEO4J_USERNAME") ?? "neo4j", password)
            : ServerCredentials.None;

    private static int Port(ServerConnection connection) => new Uri(connection.Address.Url).Port;

    private static (int Http, int Bolt) FreePorts()
    {
        using var first = new TcpListener(IPAddress.Loopback, 0);
        using var second = new TcpListener(IPAddress.Loopback, 0);
        first.Start();
        second.Start();
        return (((IPEndPoint)first.LocalEndpoint).Port, ((IPEndPoint)second.LocalEndpoint).Port);
    }
}
