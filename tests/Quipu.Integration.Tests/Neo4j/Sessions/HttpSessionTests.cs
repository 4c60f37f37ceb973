using Quipu.Neo4j.Connection;
using Quipu.Neo4j.Http;
using Quipu.Neo4j.Sessions;

namespace Quipu.Integration.Tests.Neo4j.Sessions;

public sealed class HttpSessionTests : SessionContract
{
    protected override ServerConnection Connection => Neo4jServer.Http;

    protected override ServerAddress Nowhere => ServerAddress.Parse("http://127.0.0.1:1");

    protected override ICypherSession Open(ServerConnection connection) => HttpCypherSession.Open(connection);
}
