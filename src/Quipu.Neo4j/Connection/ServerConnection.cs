namespace Quipu.Neo4j.Connection;

/// <summary>Which database of which server to use, and as whom.</summary>
/// <param name="Address">The server.</param>
/// <param name="Database">The database's name.</param>
/// <param name="Credentials">Who asks; <see cref="ServerCredentials.None"/> where the server does not want to know.</param>
public sealed record ServerConnection(ServerAddress Address, string Database, ServerCredentials Credentials)
{
    /// <summary>The database where none is named.</summary>
    public const string DefaultDatabase = "neo4j";
}
