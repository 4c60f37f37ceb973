using System.Net;
using System.Net.Sockets;
using Neo4j.Driver;
using Quipu.Core.Errors;
using Quipu.Neo4j.Connection;
using Quipu.Neo4j.Http;
using AuthenticationFault = System.Security.Authentication.AuthenticationException;

namespace Quipu.Neo4j.Bolt;

/// <summary>The driver's exceptions as the same coded errors, in the same words, as those of the Query API.</summary>
/// <param name="connection">The connection, for its address and names.</param>
internal sealed class BoltErrors(ServerConnection connection)
{
    private readonly ServerErrors errors = new(connection);

    /// <summary>Whether memory was short, which the driver would try again, and trying again at once rarely mends.</summary>
    public static bool IsMemory(Neo4jException error) => Meaning(error) is ServerFault { IsMemory: true };

    /// <summary>The error for an exception of the driver, or null where it is none of the server or of the way to it.</summary>
    /// <param name="error">The exception. A <see cref="NotSupportedException"/> is the driver's word for an answer that is not Bolt.</param>
    /// <param name="hasAnswered">Whether the server has answered before.</param>
    public QuipuException? Of(Exception error, bool hasAnswered) => error switch
    {
        Neo4jException told => errors.Of(Meaning(told), hasAnswered),
        NotSupportedException when !hasAnswered => errors.Of(new IOException(error.Message, error), hasAnswered),
        _ => null,
    };

    /// <summary>The error for an address that the driver does not take.</summary>
    public QuipuException OfAddress(ArgumentException error) =>
        new(ErrorCodes.ServerUrl, $"The driver does not take the address {connection.Address} ({error.Message}).", "Use one like bolt://localhost:7687 or neo4j://HOST.", error);

    // An answer of the server, or a connection that failed.
    private static Exception Meaning(Neo4jException error) => Cause(error) switch
    {
        { Code: { Length: > 0 } code } told => new ServerFault(HttpStatusCode.Accepted, code, told.Message),
        ServiceUnavailableException or SessionExpiredException or ConnectionReadTimeoutException => new IOException(Network(error)?.Message ?? error.Message, error),
        var other => new ServerFault(HttpStatusCode.Accepted, other.GetType().Name, other.Message),
    };

    // The network's own words, where they are to be found inside what the driver says.
    private static Exception? Network(Exception? error) => error switch
    {
        null or SocketException or AuthenticationFault => error,
        AggregateException several => several.InnerExceptions.Select(Network).FirstOrDefault(found => found is not null),
        _ => Network(error.InnerException) ?? (error as IOException),
    };

    // What was tried in vain for a while is reported as unavailable, with all that went wrong inside.
    private static Neo4jException Cause(Neo4jException error) => error switch
    {
        ServiceUnavailableException { InnerException: AggregateException { InnerExceptions: [.., Neo4jException last] } } => Cause(last),
        TransactionTerminatedException { InnerException: Neo4jException inner } => Cause(inner),
        _ => error,
    };
}
