using System.Collections.Immutable;
using System.Collections.ObjectModel;
using Quipu.Core.Errors;
using Quipu.Neo4j.Connection;
using Quipu.Neo4j.Sessions;

namespace Quipu.Integration.Tests.Neo4j.Sessions;

/// <summary>What a session does, whatever its protocol: asked of a real server.</summary>
public abstract class SessionContract
{
    private const string Label = "QuipuSessionContract";

    private static readonly object?[] Values =
    [
        null, true, false, 0, -1, int.MaxValue, long.MaxValue, long.MinValue, 9007199254740993L,
        0.0, 1.0, -2.5, 1e300, 5e-324, "", "a", "O'Hara said \"no\"", "a`b\\c\r\nd\te", "日本 🦊 שלום مرحبا", "\0\u0001", new string('x', 10_000),
        new List<object?>(), new List<object?> { 1L, "two", 3.0, null, new List<object?> { true } },
        new Dictionary<string, object?>(), new Dictionary<string, object?> { ["k"] = 1L, ["a b"] = new List<object?> { "x" }, ["n"] = null },
    ];

    // Null only where the test is skipped.
    private ICypherSession session = null!;

    /// <summary>How to reach the server. Skips the test where there is none or it does not speak the protocol.</summary>
    protected abstract ServerConnection Connection { get; }

    /// <summary>An address of the protocol at which nothing answers.</summary>
    protected abstract ServerAddress Nowhere { get; }

    /// <summary>Opens a session.</summary>
    protected abstract ICypherSession Open(ServerConnection connection);

    [SetUp]
    public void Begin() => session = Open(Connection);

    [TearDown]
    public async Task End()
    {
        if (session is null)
            return;
        await session.WriteAsync([new CypherStatement($"MATCH (n:{Label}) DETACH DELETE n")], default);
        await session.DisposeAsync();
    }

    [Test]
    public async Task Values_come_back_as_they_were_sent([ValueSource(nameof(Values))] object? value)
    {
        CypherRow row = await One("RETURN $value AS value", ("value", value));
        Assert.That(row["value"], value is int number ? Is.EqualTo((long)number).And.TypeOf<long>() : Is.EqualTo(value));
        if (value is double)
            Assert.That(row["value"], Is.TypeOf<double>());
    }

    [Test]
    public async Task Half_a_character_arrives_as_the_sign_for_none() =>
        Assert.That((await One("RETURN $text AS text", ("text", "a\ud83eb")))["text"], Is.EqualTo("a\ufffdb"));

    [Test]
    public async Task A_whole_float_is_stored_as_a_float()
    {
        await Write($"CREATE (:{Label} {{whole: $whole, count: $count}})", ("whole", 2.0), ("count", 2));
        CypherRow row = await One($"MATCH (n:{Label}) RETURN valueType(n.whole) AS whole, valueType(n.count) AS count");
        Assert.That((row.Text("whole"), row.Text("count")), Is.EqualTo(("FLOAT NOT NULL", "INTEGER NOT NULL")));
    }

    [Test]
    public async Task Collections_of_any_kind_are_lists_and_maps()
    {
        var map = new ReadOnlyDictionary<string, object?>(new Dictionary<string, object?> { ["names"] = ImmutableArray.Create("a", "b"), ["none"] = null });
        object?[] rows = [map, ImmutableSortedDictionary<string, object?>.Empty.Add("names", Array.Empty<string>()), new OnlyReadable("names", new[] { "c" })];
        CypherRow row = await One("UNWIND $rows AS row RETURN collect(row.names) AS names", ("rows", rows.Select(item => item)));
        Assert.That(row["names"], Is.EqualTo(new object[] { new[] { "a", "b" }, Array.Empty<string>(), new[] { "c" } }));
    }

    [Test]
    public async Task Rows_come_in_order_with_their_fields()
    {
        List<CypherRow> rows = await Rows("UNWIND range(1, 5000) AS i RETURN i, toString(i) AS text, i % 2 = 0 AS isEven ORDER BY i DESC");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rows.Select(row => row.Number("i")), Is.EqualTo(Enumerable.Range(1, 5000).Reverse()));
            Assert.That(rows[0].Fields, Is.EqualTo(new[] { "i", "text", "isEven" }));
            Assert.That(rows[0].Values, Is.EqualTo(new object[] { 5000L, "5000", true }));
        }
    }

    [Test]
    public async Task An_answer_may_have_no_rows() => Assert.That(await Rows("UNWIND [] AS i RETURN i"), Is.Empty);

    [Test]
    public async Task An_answer_need_not_be_read_to_its_end()
    {
        for (int turn = 0; turn < 5; turn++)
        {
            await foreach (CypherRow row in session.ReadAsync(new CypherStatement("UNWIND range(1, 100000) AS i RETURN i"), default))
            {
                if (row.Number("i") == 3)
                    break;
            }
        }

        Assert.That((await One("RETURN 1 AS one")).Number("one"), Is.EqualTo(1));
    }

    [Test]
    public async Task Statements_of_one_transaction_see_each_other_and_are_counted_together()
    {
        CypherCounters counters = await session.WriteAsync(
            [
                new CypherStatement($"UNWIND $ids AS id CREATE (:{Label} {{id: id}})", ("ids", new[] { 1, 2, 3 })),
                new CypherStatement($"MATCH (a:{Label} {{id: 1}}), (b:{Label} {{id: 2}}) CREATE (a)-[:NEXT {{n: 1}}]->(b)"),
                new CypherStatement($"MATCH (n:{Label} {{id: 3}}) DELETE n"),
            ],
            default);
        Assert.That(counters, Is.EqualTo(new CypherCounters(3, 1, 1, 0, 4, 3, 0)));
        Assert.That(await Count(), Is.EqualTo(2));
    }

    [Test]
    public async Task What_is_there_already_is_not_counted_as_new()
    {
        await Write($"MERGE (:{Label} {{id: 1}})");
        Assert.That(await Write($"MERGE (:{Label} {{id: 1}})"), Is.EqualTo(default(CypherCounters)));
    }

    [Test]
    public async Task Nothing_of_a_transaction_that_fails_is_kept()
    {
        Task Load() => session.WriteAsync(
            [
                new CypherStatement($"CREATE (:{Label} {{id: 1}})"),
                new CypherStatement($"UNWIND [1, 0] AS i CREATE (:{Label} {{id: 10 / i}})"),
                new CypherStatement($"CREATE (:{Label} {{id: 2}})"),
            ],
            default);
        Assert.That(Load, Coded(ErrorCodes.ServerRefusal).With.Message.Contain("/ by zero"));
        Assert.That(await Count(), Is.Zero);
    }

    [Test]
    public void An_error_after_rows_is_an_error() =>
        Assert.That(() => Rows("UNWIND [1, 2, 0] AS i RETURN 10 / i AS d"), Coded(ErrorCodes.ServerRefusal).With.Message.Contain("/ by zero"));

    [TestCase("RETRUN 1", ErrorCodes.ServerRefusal, "Neo.ClientError.Statement.SyntaxError")]
    [TestCase("RETURN $missing", ErrorCodes.ServerRefusal, "Neo.ClientError.Statement.ParameterMissing")]
    [TestCase("CREATE (:" + Label + ")", ErrorCodes.ServerReadOnly, "Neo.ClientError.Statement.AccessMode")]
    public async Task A_statement_that_is_refused_leaves_the_session_usable(string statement, string code, string theirs)
    {
        Assert.That(() => Rows(statement), Coded(code).With.Message.Contain(theirs));
        Assert.That(await Count(), Is.Zero);
    }

    [Test]
    public void A_map_is_no_property() =>
        Assert.That(() => Write($"CREATE (:{Label} {{map: $map}})", ("map", new Dictionary<string, object?> { ["k"] = 1 })), Coded(ErrorCodes.ServerRefusal));

    [Test]
    public async Task A_database_that_is_not_there_is_told()
    {
        await using ICypherSession other = Open(Connection with { Database = "nosuchdatabase" });
        Assert.That(() => Read(other, "RETURN 1"), Coded(ErrorCodes.DatabaseUnknown).With.Message.Contain("nosuchdatabase"));
    }

    [Test]
    public async Task A_server_that_is_not_there_is_told()
    {
        await using ICypherSession other = Open(Connection with { Address = Nowhere });
        Assert.That(() => Read(other, "RETURN 1"), Coded(ErrorCodes.ServerUnreachable).With.Message.Contain(Nowhere.Url));
    }

    [Test]
    public async Task Who_is_not_let_in_is_told()
    {
        // A user of each protocol's own: after three wrong passwords the server lets nobody of that name try.
        string user = "nobody-" + GetType().Name;
        if (Connection.Credentials.Header is null)
            Assert.Ignore("The server lets in everybody.");
        await using ICypherSession other = Open(Connection with { Credentials = ServerCredentials.Basic(user, "wrong-word") });
        Assert.That(() => Read(other, "RETURN 1"), Coded(ErrorCodes.ServerAccess).With.Message.Contain(user).And.Message.Not.Contain("wrong-word"));
    }

    [Test]
    public async Task A_huge_answer_is_not_waited_for()
    {
        using Wire wire = Lay();
        await using ICypherSession other = Through(wire);
        var statement = new CypherStatement("UNWIND range(1, 60000) AS i RETURN i, $text AS text", ("text", new string('x', 1_000)));
        await foreach (CypherRow row in other.ReadAsync(statement, default))
        {
            if (row.Number("i") == 5)
                break;
        }

        Assert.That(wire.Received, Is.LessThan(30_000_000));
    }

    [Test]
    public async Task A_server_that_breaks_off_an_answer_is_told()
    {
        using Wire wire = Lay();
        await using ICypherSession other = Through(wire);
        async Task ReadOn()
        {
            await foreach (CypherRow row in other.ReadAsync(new CypherStatement("UNWIND range(1, 3000000) AS i RETURN i, 'some more text' AS text"), default))
            {
                if (row.Number("i") == 10)
                    wire.Break(refused: 0);
            }
        }

        Assert.That(ReadOn, Coded(ErrorCodes.ServerGone));
        Assert.That((await Read(other, "RETURN 1 AS one")).Single().Number("one"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_server_that_was_away_for_a_while_is_asked_again()
    {
        using Wire wire = Lay();
        await using ICypherSession other = Through(wire);
        CypherStatement[] add = [new($"MERGE (n:{Label} {{id: 1}}) SET n.times = coalesce(n.times, 0) + 1"), new($"MERGE (:{Label} {{id: 2}})")];
        await other.WriteAsync(add, default);
        wire.Break(refused: 2);
        Assert.That((await other.WriteAsync(add, default)).NodesCreated, Is.Zero);
        wire.Break(refused: 2);
        Assert.That((await Read(other, $"MATCH (n:{Label} {{id: 1}}) RETURN n.times AS times")).Single().Number("times"), Is.EqualTo(2));
    }

    [Test]
    public async Task Who_gives_up_does_not_wait_and_can_go_on()
    {
        using var stop = new CancellationTokenSource();
        Task read = session.ReadAsync(new CypherStatement("UNWIND range(1, 20000000) AS i RETURN sum(i % 7) AS sum"), stop.Token).GetAsyncEnumerator(stop.Token).MoveNextAsync().AsTask();
        stop.CancelAfter(TimeSpan.FromMilliseconds(200));
        Assert.That(() => read, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(await Count(), Is.Zero);
    }

    [Test]
    public async Task Writers_that_block_each_other_both_finish()
    {
        await Write($"CREATE (:{Label} {{id: 0, times: 0}}), (:{Label} {{id: 1, times: 0}})");
        await using ICypherSession other = Open(Connection);
        await Task.WhenAll(Walk(session, 0, 1), Walk(other, 1, 0));
        List<CypherRow> rows = await Rows($"MATCH (n:{Label}) RETURN n.times AS times");
        Assert.That(rows.Select(row => row.Number("times")), Is.EqualTo(new[] { 30L, 30L }));

        // One locks the first node and then wants the second, the other does the opposite: about every third time they deadlock.
        static async Task Walk(ICypherSession session, int first, int second)
        {
            for (int turn = 0; turn < 15; turn++)
                await session.WriteAsync([Touch(first), Touch(second)], default);
        }

        static CypherStatement Touch(int id) => new($"MATCH (n:{Label} {{id: $id}}) SET n.times = n.times + 1", ("id", id));
    }

    private static NUnit.Framework.Constraints.EqualStringConstraint Coded(string code) =>
        Throws.TypeOf<QuipuException>().With.Property(nameof(QuipuException.Code)).EqualTo(code);

    private static async Task<List<CypherRow>> Read(ICypherSession session, string text, params (string Name, object? Value)[] parameters)
    {
        List<CypherRow> rows = [];
        await foreach (CypherRow row in session.ReadAsync(new CypherStatement(text, parameters), default))
            rows.Add(row);
        return rows;
    }

    private Wire Lay()
    {
        if (Connection.Address.Url.StartsWith("neo4j", StringComparison.Ordinal))
            Assert.Ignore("An address of neo4j:// leads on to the one that the server itself gives.");
        return new Wire(Connection.Address.Url);
    }

    private ICypherSession Through(Wire wire) => Open(Connection with { Address = ServerAddress.Parse(wire.Url) });

    private Task<List<CypherRow>> Rows(string text, params (string Name, object? Value)[] parameters) => Read(session, text, parameters);

    private async Task<CypherRow> One(string text, params (string Name, object? Value)[] parameters) => (await Rows(text, parameters)).Single();

    private Task<CypherCounters> Write(string text, params (string Name, object? Value)[] parameters) =>
        session.WriteAsync([new CypherStatement(text, parameters)], default);

    private async Task<long> Count() => (await One($"MATCH (n:{Label}) RETURN count(n) AS count")).Number("count");
}
