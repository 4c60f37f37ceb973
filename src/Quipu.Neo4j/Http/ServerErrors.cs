using System.Net;
using System.Text.Json;
using Quipu.Core.Errors;
using Quipu.Neo4j.Connection;

namespace Quipu.Neo4j.Http;

/// <summary>Turns what goes wrong on the way to a server into errors for people.</summary>
/// <param name="connection">The connection, for its address and names; its secrets are not touched.</param>
internal sealed class ServerErrors(ServerConnection connection)
{
    private const string ReadOnlyAdvice = "Use a user and a database that may be written.";
    private const string LogInAdvice = "Name the user with --user or NEO4J_USERNAME and give the password in NEO4J_PASSWORD, or a token in NEO4J_TOKEN.";

    /// <summary>Whether an exception means that the connection failed, rather than that the server said no.</summary>
    public static bool IsConnection(Exception error) => error is HttpRequestException or IOException;

    /// <summary>The error for an exception that <see cref="QueryApi"/> throws, or null where it is none of these.</summary>
    /// <param name="error">The exception.</param>
    /// <param name="hasAnswered">Whether the server has answered before.</param>
    public QuipuException? Of(Exception error, bool hasAnswered) => error switch
    {
        ServerFault fault => Of(fault),
        JsonException => Make(ErrorCodes.ServerAnswer, "gives an answer that is none of Neo4j's Query API.", "Check the address and the port.", error),
        _ when !IsConnection(error) => null,
        _ when hasAnswered => Make(ErrorCodes.ServerGone, $"went away ({error.Message.TrimEnd('.')}).", "Start it and run the same command again: it goes on with what is missing.", error),
        _ => new QuipuException(ErrorCodes.ServerUnreachable, $"No server answers at {connection.Address} ({error.Message.TrimEnd('.')}).", $"Check that it runs and that this is its {(connection.Address.IsBolt ? "Bolt" : "HTTP")} port.", error),
    };

    private QuipuException Of(ServerFault fault) => (fault.Code, fault.Status) switch
    {
        ("Neo.ClientError.Security.AuthenticationRateLimit", _) or (_, HttpStatusCode.TooManyRequests) =>
            Make(ErrorCodes.ServerLogInLimit, "refuses to log in anybody for some seconds, because of too many wrong passwords.", "Wait, then try again with the right one.", fault),
        ("Neo.ClientError.Security.Forbidden", _) or ("Neo.ClientError.Statement.AccessMode", _) or ("Neo.ClientError.General.WriteOnReadOnlyAccessDatabase", _) =>
            Make(ErrorCodes.ServerReadOnly, $"lets {connection.Credentials} only read the database '{connection.Database}' ({fault.Code}: {Line(fault)}).", ReadOnlyAdvice, fault),
        ("Neo.ClientError.Database.DatabaseNotFound", _) =>
            Make(ErrorCodes.DatabaseUnknown, $"has no database '{connection.Database}'.", "Name one with --database or NEO4J_DATABASE.", fault),
        _ when fault.Status == HttpStatusCode.Unauthorized || fault.Code.StartsWith("Neo.ClientError.Security.", StringComparison.Ordinal) =>
            Make(ErrorCodes.ServerAccess, $"does not let in {connection.Credentials} ({Line(fault)}).", LogInAdvice, fault),
        _ when fault.IsMemory =>
            Make(ErrorCodes.ServerMemory, $"has not enough memory for a transaction ({fault.Code}).", "Give it more memory, or try when it has less to do.", fault),
        _ when fault.IsTransient =>
            Make(ErrorCodes.ServerBusy, $"gave up again and again ({fault.Code}: {Line(fault)}).", "Run the same command again when others write less.", fault),
        ("", _) =>
            Make(ErrorCodes.ServerAnswer, $"answers with status {(int)fault.Status} and no word of Neo4j's Query API.", "Check the address and the port; the Query API comes with Neo4j 5.19.", fault),
        _ => Make(ErrorCodes.ServerRefusal, $"refuses a statement ({fault.Code}: {Line(fault)}).", "See docs/errors.md.", fault),
    };

    private QuipuException Make(string code, string what, string advice, Exception inner) =>
        new(code, $"The server at {connection.Address} {what}", advice, inner);

    // Messages quote the statement below their first line.
    private static string Line(ServerFault fault) => fault.Message.Split('\n')[0].TrimEnd('.', '\r');
}
