#if BOLT
using Quipu.Neo4j.Bolt;
#endif
using Quipu.Core.Errors;
using Quipu.Neo4j.Connection;
using Quipu.Neo4j.Http;
using Quipu.Neo4j.Sessions;

namespace Quipu.Cli.Commands;

/// <summary>The way to a Neo4j server that its address asks for.</summary>
internal static class ServerSession
{
    /// <summary>
    /// Opens a session: by the official driver for an address of the Bolt protocol if this build has the driver, else by HTTP.
    /// </summary>
    /// <exception cref="QuipuException">Q7001: the address is one of the Bolt protocol, and this build has no driver.</exception>
    public static ICypherSession Open(ServerConnection connection)
    {
#if BOLT
        if (connection.Address.IsBolt)
            return BoltSession.Open(connection);
#endif
        return HttpCypherSession.Open(connection);
    }
}
