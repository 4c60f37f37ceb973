#if BOLT
using Quipu.Neo4j.Bolt;
using Quipu.Neo4j.Connection;
using Quipu.Neo4j.Sessions;

namespace Quipu.Integration.Tests.Neo4j.Sessions;

[TestFixture("bolt")]
[TestFixture("neo4j")]
public sealed class BoltSessionTests(string scheme) : SessionContract
{
    protected override ServerConnection Connection => Neo4jServer.Bolt with { Address = ServerAddress.Parse($"{scheme}://{Authority}") };

    protected override ServerAddress Nowhere => ServerAddress.Parse($"{scheme}://127.0.0.1:1");

    private static string Authority => new Uri(Neo4jServer.Bolt.Address.Url).Authority;

    protected override ICypherSession Open(ServerConnection connection) => BoltSession.Open(connection);
}
#else
namespace Quipu.Integration.Tests.Neo4j.Sessions;

public sealed class BoltSessionTests
{
    [Test]
    public void The_contract_of_sessions_holds_for_Bolt() => Assert.Ignore("This build has no Bolt (-p:Bolt=true).");
}
#endif
