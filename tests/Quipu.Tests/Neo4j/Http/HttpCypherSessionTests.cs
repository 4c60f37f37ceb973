using System.Collections.Immutable;
using Quipu.Core.Errors;
using Quipu.Neo4j.Connection;
using Quipu.Neo4j.Http;
using Quipu.Neo4j.Sessions;

namespace Quipu.Tests.Neo4j.Http;

public sealed class HttpCypherSessionTests
{
    private const string Nothing = """{"data":{"fields":[],"values":[]},"counters":{"nodesCreated":2,"containsUpdates":true}}""";
    private static readonly Retries AtOnce = new(3, TimeSpan.Zero, TimeSpan.Zero);
    private static readonly ServerConnection Connection = new(ServerAddress.Parse("http://localhost:7474"), "neo4j", ServerCredentials.Basic("ann", "s3cret-word"));

    private FakeServer server = null!;
    private HttpCypherSession session = null!;

    [SetUp]
    public void Open()
    {
        server = new FakeServer();
        session = HttpCypherSession.Open(Connection, server, AtOnce);
    }

    [TearDown]
    public async Task Close()
    {
        await session.DisposeAsync();
        server.Dispose();
    }

    [Test]
    public async Task Rows_come_with_their_values()
    {
        server.Answer(202, """{"data":{"fields":["a","b"],"values":[[1,"x"],[1.5,null],[true,["p",{"q":2.0}]]]},"bookmarks":["b"]}""");
        List<CypherRow> rows = await Rows("RETURN 1");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rows, Has.Count.EqualTo(3));
            Assert.That(rows[0].Number("a"), Is.EqualTo(1));
            Assert.That(rows[0].Text("b"), Is.EqualTo("x"));
            Assert.That(rows[1]["a"], Is.EqualTo(1.5));
            Assert.That(rows[1].TextOrNull("b"), Is.Null);
            Assert.That(rows[2]["a"], Is.True);
            Assert.That(((ImmutableDictionary<string, object?>)((ImmutableArray<object?>)rows[2]["b"]!)[1]!)["q"], Is.EqualTo(2.0).And.TypeOf<double>());
        }
    }

    [Test]
    public async Task Parameters_are_sent_with_their_types()
    {
        server.Answer(202, Nothing);
        var rows = new List<object?> { new Dictionary<string, object?> { ["k"] = "é\"\\`", ["n"] = null }, 2.0, 0.25, 3, long.MaxValue, true };
        await session.WriteAsync([new CypherStatement("UNWIND $rows AS r RETURN r", ("rows", rows))], default);
        Assert.That(server.Asked.Single().Body, Does.Contain("""
            "parameters":{"rows":[{"k":"é\"\\`","n":null},2.0,0.25,3,9223372036854775807,true]}
            """.Trim()).And.Contain("\"accessMode\":\"WRITE\""));
    }

    [Test]
    public void Errors_after_rows_are_errors()
    {
        server.Answer(202, """{"data":{"fields":["d"],"values":[[10],[5]]},"errors":[{"code":"Neo.ClientError.Statement.ArithmeticError","message":"/ by zero"}]}""");
        Assert.That(() => Rows("RETURN 1"), Coded(ErrorCodes.ServerRefusal).With.Message.Contain("/ by zero"));
    }

    [TestCase(401, "Neo.ClientError.Security.Unauthorized", ErrorCodes.ServerAccess)]
    [TestCase(429, "Neo.ClientError.Security.AuthenticationRateLimit", ErrorCodes.ServerLogInLimit)]
    [TestCase(404, "Neo.ClientError.Database.DatabaseNotFound", ErrorCodes.DatabaseUnknown)]
    [TestCase(403, "Neo.ClientError.Security.Forbidden", ErrorCodes.ServerReadOnly)]
    [TestCase(400, "Neo.ClientError.Statement.AccessMode", ErrorCodes.ServerReadOnly)]
    [TestCase(202, "Neo.TransientError.General.OutOfMemoryError", ErrorCodes.ServerMemory)]
    [TestCase(400, "Neo.TransientError.General.MemoryPoolOutOfMemoryError", ErrorCodes.ServerMemory)]
    [TestCase(400, "Neo.ClientError.Statement.SyntaxError", ErrorCodes.ServerRefusal)]
    public void Errors_of_the_server_have_codes(int status, string theirs, string ours)
    {
        server.Error(status, theirs);
        Assert.That(Write, Coded(ours).With.Message.Not.Contain("s3cret-word"));
        Assert.That(server.Asked, Has.Count.EqualTo(1));
    }

    [TestCase(404, "<html>Not found</html>")]
    [TestCase(404, "")]
    [TestCase(200, """{"bolt_routing":"neo4j://localhost:7687"}""")]
    [TestCase(200, "[1]")]
    public void Others_than_Neo4j_are_told(int status, string body)
    {
        server.Answer(status, body);
        Assert.That(Write, Coded(ErrorCodes.ServerAnswer));
    }

    [Test]
    public async Task A_deadlock_is_tried_again()
    {
        server.Error(400, "Neo.TransientError.Transaction.DeadlockDetected").Error(400, "Neo.TransientError.Transaction.DeadlockDetected").Answer(202, Nothing);
        CypherCounters counters = await session.WriteAsync([new CypherStatement("MERGE (:A)")], default);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(counters.NodesCreated, Is.EqualTo(2));
            Assert.That(server.Asked.Select(request => request.Body).Distinct().Count(), Is.EqualTo(1));
            Assert.That(server.Asked, Has.Count.EqualTo(3));
        }
    }

    [Test]
    public void Deadlocks_without_end_are_told()
    {
        for (int i = 0; i < 4; i++)
            server.Error(400, "Neo.TransientError.Transaction.DeadlockDetected");
        Assert.That(Write, Coded(ErrorCodes.ServerBusy).With.Message.Contain("DeadlockDetected"));
    }

    [Test]
    public void Where_no_server_was_nobody_tries_again()
    {
        server.Refuse();
        Assert.That(Write, Coded(ErrorCodes.ServerUnreachable).With.Message.Contain("http://localhost:7474"));
    }

    [Test]
    public async Task A_server_that_comes_back_is_asked_again()
    {
        server.Answer(202, Nothing).Refuse().Refuse().Answer(202, Nothing);
        await session.WriteAsync([new CypherStatement("MERGE (:A)")], default);
        Assert.That((await session.WriteAsync([new CypherStatement("MERGE (:A)")], default)).NodesCreated, Is.EqualTo(2));
    }

    [Test]
    public async Task A_server_that_stays_away_is_told()
    {
        server.Answer(202, Nothing).Refuse().Refuse().Answer(202, """{"data":{"fie""").Refuse();
        await session.WriteAsync([new CypherStatement("MERGE (:A)")], default);
        Assert.That(Write, Coded(ErrorCodes.ServerGone));
    }

    [Test]
    public async Task Several_statements_are_one_transaction_on_one_server_of_a_cluster()
    {
        server
            .Answer(202, """{"data":{"fields":[],"values":[]},"counters":{"nodesCreated":1},"transaction":{"id":"t7","expires":"later"}}""", ("neo4j-cluster-affinity", "left"))
            .Answer(202, """{"data":{"fields":[],"values":[]},"counters":{"nodesDeleted":1},"transaction":{"id":"t7","expires":"later"}}""")
            .Answer(202, """{"data":{"fields":[],"values":[]},"counters":{"relationshipsCreated":4}}""");
        CypherCounters counters = await session.WriteAsync([new CypherStatement("A"), new CypherStatement("B"), new CypherStatement("C")], default);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(server.Asked.Select(request => request.Path), Is.EqualTo(new[] { "/db/neo4j/query/v2/tx", "/db/neo4j/query/v2/tx/t7", "/db/neo4j/query/v2/tx/t7/commit" }));
            Assert.That(server.Headers.Select(headers => headers.GetValueOrDefault("neo4j-cluster-affinity")), Is.EqualTo(new[] { null, "left", "left" }));
            Assert.That(counters, Is.EqualTo(new CypherCounters(1, 1, 4, 0, 0, 0, 0)));
        }
    }

    [Test]
    public async Task A_transaction_is_run_again_from_its_start()
    {
        const string begun = """{"data":{"fields":[],"values":[]},"transaction":{"id":"t7"}}""";
        server.Answer(202, begun).Error(400, "Neo.TransientError.Transaction.DeadlockDetected").Answer(202, begun).Answer(202, Nothing);
        await session.WriteAsync([new CypherStatement("A"), new CypherStatement("B")], default);
        Assert.That(server.Asked.Select(request => request.Path["/db/neo4j/query/v2/".Length..]), Is.EqualTo(new[] { "tx", "tx/t7/commit", "tx", "tx/t7/commit" }));
    }

    [Test]
    public void An_open_transaction_is_rolled_back_when_the_connection_breaks()
    {
        const string begun = """{"data":{"fields":[],"values":[]},"transaction":{"id":"t7"}}""";
        server.Answer(202, begun).Refuse().Answer(200, "").Refuse().Refuse().Refuse();
        Assert.That(() => session.WriteAsync([new CypherStatement("A"), new CypherStatement("B")], default), Coded(ErrorCodes.ServerGone));
        Assert.That(server.Asked.Select(request => request.Method), Is.EqualTo(new[] { "POST", "POST", "DELETE", "POST", "POST", "POST" }));
    }

    private static NUnit.Framework.Constraints.EqualStringConstraint Coded(string code) =>
        Throws.InstanceOf<QuipuException>().With.Property(nameof(QuipuException.Code)).EqualTo(code);

    private Task Write() => session.WriteAsync([new CypherStatement("MERGE (:A)")], default);

    private async Task<List<CypherRow>> Rows(string text)
    {
        List<CypherRow> rows = [];
        await foreach (CypherRow row in session.ReadAsync(new CypherStatement(text), default))
            rows.Add(row);
        return rows;
    }
}
