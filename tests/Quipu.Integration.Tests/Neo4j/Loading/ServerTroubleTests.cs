using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Quipu.Core.Errors;
using Quipu.Graph.PropertyGraph;
using Quipu.Neo4j.Connection;
using Quipu.Neo4j.Http;
using Quipu.Neo4j.Sessions;
using Quipu.Testing;

namespace Quipu.Integration.Tests.Neo4j.Loading;

/// <summary>What a server refuses, and what stands in a load's way.</summary>
public sealed class ServerTroubleTests : LoadingTest
{
    [Test]
    public async Task A_wrong_password_is_an_error_that_does_not_tell_it()
    {
        if (Neo4jServer.Http.Credentials.Header is null)
            Assert.Ignore("The server lets in everybody.");
        QuipuException? error = await Assert.CatchAsync<QuipuException>(async () =>
        {
            await using HttpCypherSession session = HttpCypherSession.Open(Neo4jServer.Http with { Credentials = ServerCredentials.Basic("neo4j", "not-the-password") });
            await LoadAsync(session, SampleGraphs.Tiny(), NewGraph());
        });

        Assert.That(error!.Code, Is.EqualTo(ErrorCodes.ServerAccess));
        Assert.That(error.ToString(), Does.Not.Contain("not-the-password"));
    }

    [Test]
    public void What_fills_the_memory_of_a_transaction_is_an_error_of_its_own()
    {
        Neo4jServer.NeedOwn();
        Assert.That(
            () => Ask("UNWIND range(1, 5000000) AS i WITH collect(toString(i)) AS texts RETURN toString(size(texts))"),
            Throws.InstanceOf<QuipuException>().With.Property("Code").EqualTo(ErrorCodes.ServerMemory));
    }

    [Test]
    public void A_batch_that_fills_the_memory_is_written_in_parts()
    {
        Neo4jOptions options = NewGraph();
        var refused = 0;
        var watched = new WatchedSession(Session)
        {
            AtWrite = (number, write) => number is 6 or 7 && refused++ < 2 ? throw new QuipuException(ErrorCodes.ServerMemory, "Full.", "Less.") : write(),
        };
        Load(watched, SampleGraphs.Tiny(), options);

        Assert.That(refused, Is.GreaterThanOrEqualTo(2));
        Assert.That(Content(options), Is.EqualTo(DatabaseContent.Expected(SampleGraphs.Tiny(), options)));
    }

    [Test]
    public async Task A_load_gets_over_a_deadlock_with_another_writer()
    {
        Neo4jOptions options = NewGraph();
        Load(SampleGraphs.Tiny(), options);
        using var other = new HttpClient();
        other.DefaultRequestHeaders.Authorization = Neo4jServer.Http.Credentials.Header;
        string url = $"{Neo4jServer.Http.Address}/db/{Neo4jServer.Http.Database}/query/v2/tx";
        JsonElement begun = await Post(other, url, "MATCH (n:__Entity__ {graph: $graph}) SET n.test_rank = 1", options);
        Task load = Task.Run(() => LoadAsync(Session, Graphs.World(), options));
        await UntilBlocked();
        string transaction = $"{url}/{begun.GetProperty("transaction").GetProperty("id").GetString()}";

        JsonElement answer = await Post(other, transaction, "MATCH (g:__Graph__ {name: $graph}) SET g.test_rank = 1", options);
        await other.DeleteAsync(new Uri(transaction));
        await load;

        TestContext.Out.WriteLine(answer);
        Assert.That(Content(options), Is.EqualTo(DatabaseContent.Expected(Graphs.World(), options)));
    }

    private static async Task<JsonElement> Post(HttpClient client, string url, string statement, Neo4jOptions options)
    {
        using var content = JsonContent.Create(new { statement, parameters = new { graph = options.GraphName } }, MediaTypeHeaderValue.Parse("application/json"));
        await content.LoadIntoBufferAsync();
        using HttpResponseMessage response = await client.PostAsync(new Uri(url), content);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task UntilBlocked()
    {
        await using ICypherSession session = Neo4jServer.Session();
        var show = new CypherStatement("SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked' RETURN status");
        for (var i = 0; i < 300 && !await session.ReadAsync(show, CancellationToken.None).AnyAsync(); i++)
            await Task.Delay(100);
    }
}
