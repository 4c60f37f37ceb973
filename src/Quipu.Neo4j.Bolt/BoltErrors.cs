using System.Net;
using Neo4j.Driver;
using Quipu.Core.Errors;
using Quipu.Neo4j.Connection;
using Quipu.Neo4j.Http;

namespace Quipu.Neo4j.Bolt;

/// <summary>The driver's exceptions as the same coded errors, in the same words, as those of the Query API.</summary>
/// <param name="connection">The connection, for its address and names.</param>
internal sealed class BoltErrors(ServerConnection connection)
{
    private readonly ServerErrors errors = new(connection);

    /// <summary>The error for an exception of the driver.</summary>
    /// <param name="error">The exception.</param>
    /// <param name="hasAnswered">Whether the server has answered before.</param>
    public QuipuException Of(Neo4jException error, bool hasAnswered) => errors.Of(Meaning(error), hasAnswered)!;

    // An answer of the server, or a connection that failed.
    private static Exception Meaning(Neo4jException error) => Cause(error) switch
    {
        { Code: { Length: > 0 } code } told => new ServerFault(HttpStatusCode.Accepted, code, told.Message),
        ServiceUnavailableException or SessionExpiredException or ConnectionReadTimeoutException => new IOException(error.GetBaseException().Message, error),
        var other => new ServerFault(HttpStatusCode.Accepted, other.GetType().Name, other.Message),
    };

    // What was tried in vain for a while is reported as unavailable, with all that went wrong inside.
    private static Neo4jException Cause(Neo4jException error) => error switch
    {
        ServiceUnavailableException { InnerException: AggregateException { InnerExceptions: [.., Neo4jException last] } } => Cause(last),
        TransactionTerminatedException { InnerException: Neo4jException inner } => Cause(inner),
        _ => error,
    };
}
