#if BOLT
using Quipu.Neo4j.Bolt;
using Quipu.Neo4j.Connection;
using Quipu.Neo4j.Sessions;

namespace Quipu.Integration.Tests.Neo4j.Sessions;

[TestFixture("bolt")]
[TestFixture("neo4j")]
public sealed class BoltSessionTests(string scheme) : SessionContract
{
    protected override ServerAddress Nowhere => ServerAddress.Parse($"{scheme}://127.0.0.1:1");

    protected override ICypherSession Open(Func<ServerConnection, ServerConnection> change)
    {
        ServerConnection connection = Neo4jServer.Bolt;
        var address = ServerAddress.Parse($"{scheme}://{new Uri(connection.Address.Url).Authority}");
        return BoltSession.Open(change(connection with { Address = address }));
    }
}
#else
namespace Quipu.Integration.Tests.Neo4j.Sessions;

public sealed class BoltSessionTests
{
    [Test]
    public void The_contract_of_sessions_holds_for_Bolt() => Assert.Ignore("This build has no Bolt (-p:Bolt=true).");
}
#endif
