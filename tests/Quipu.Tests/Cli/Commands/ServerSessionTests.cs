using Quipu.Cli.Commands;
using Quipu.Neo4j.Connection;
using Quipu.Neo4j.Http;
using Quipu.Neo4j.Sessions;
#if !BOLT
using Quipu.Core.Errors;
#endif

namespace Quipu.Tests.Cli.Commands;

public sealed class ServerSessionTests
{
    [TestCase("http://localhost:7474")]
    [TestCase("https://localhost:7473")]
    public async Task An_address_of_http_is_asked_by_http(string url)
    {
        await using ICypherSession session = Open(url);
        Assert.That(session, Is.InstanceOf<HttpCypherSession>());
    }

#if BOLT
    [TestCase("bolt://localhost:7687")]
    [TestCase("neo4j://localhost")]
    [TestCase("neo4j+s://1a2b3c.databases.neo4j.io")]
    [TestCase("bolt+ssc://localhost")]
    public async Task An_address_of_bolt_is_asked_by_the_driver(string url)
    {
        await using ICypherSession session = Open(url);
        Assert.That(session, Is.InstanceOf<Quipu.Neo4j.Bolt.BoltSession>());
    }
#else
    [Test]
    public async Task An_address_as_Aura_gives_it_is_asked_by_http_without_the_driver()
    {
        await using ICypherSession session = Open("neo4j+s://1a2b3c.databases.neo4j.io");
        Assert.That(session, Is.InstanceOf<HttpCypherSession>());
    }

    [TestCase("bolt://localhost:7687")]
    [TestCase("neo4j://localhost")]
    [TestCase("bolt+ssc://localhost")]
    public void An_address_of_bolt_says_what_this_build_lacks(string url) =>
        Assert.That(
            () => Open(url),
            Throws.TypeOf<QuipuException>()
                .With.Property(nameof(QuipuException.Code)).EqualTo(ErrorCodes.ServerUrl)
                .And.Message.Contains("-p:Bolt=true"));
#endif

    private static ICypherSession Open(string url) => ServerSession.Open(new ServerConnection(ServerAddress.Parse(url), "neo4j", ServerCredentials.None));
}
