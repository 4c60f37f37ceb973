using System.Net;

namespace Quipu.Neo4j.Http;

/// <summary>An error that the server itself reports. It stays inside this project: what leaves is a coded error.</summary>
internal sealed class ServerFault : Exception
{
    private const string Transient = "Neo.TransientError.";

    /// <summary>Makes one.</summary>
    /// <param name="status">The status of the answer.</param>
    /// <param name="code">Neo4j's code, or empty where the answer has none.</param>
    /// <param name="message">Neo4j's message.</param>
    public ServerFault(HttpStatusCode status, string code, string message)
        : base(message)
    {
        Status = status;
        Code = code;
    }

    /// <summary>The status of the answer.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>Neo4j's code, or empty.</summary>
    public string Code { get; }

    /// <summary>Whether memory was short, which trying again at once rarely mends and always costs.</summary>
    public bool IsMemory => Code.StartsWith(Transient, StringComparison.Ordinal) && Code.EndsWith("OutOfMemoryError", StringComparison.Ordinal);

    /// <summary>Whether the same may succeed when tried again. Decided by the code alone: a deadlock has status 400.</summary>
    public bool IsTransient => Code.StartsWith(Transient, StringComparison.Ordinal) && !IsMemory;
}
