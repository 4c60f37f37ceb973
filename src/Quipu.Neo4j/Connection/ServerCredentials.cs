using System.Net.Http.Headers;
using System.Text;

namespace Quipu.Neo4j.Connection;

/// <summary>
/// Who asks a server. The secret leaves this type only for a request or a driver; its text form is the user's name at
/// most, so that no message or log can hold the secret by accident.
/// </summary>
public sealed class ServerCredentials
{
    private ServerCredentials(string? user, string? password, string? token)
    {
        User = user;
        Password = password;
        Token = token;
    }

    /// <summary>No credentials.</summary>
    public static ServerCredentials None { get; } = new(null, null, null);

    /// <summary>The user, or null.</summary>
    public string? User { get; }

    /// <summary>The user's password, or null. For a driver only.</summary>
    public string? Password { get; }

    /// <summary>The bearer token, or null. For a driver only.</summary>
    public string? Token { get; }

    /// <summary>The value of an <c>Authorization</c> header, or null where there are no credentials.</summary>
    public AuthenticationHeaderValue? Header =>
        Token is not null ? new AuthenticationHeaderValue("Bearer", Token)
        : User is not null ? new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Password}")))
        : null;

    /// <summary>A user with a password.</summary>
    public static ServerCredentials Basic(string user, string password) => new(user, password, null);

    /// <summary>A bearer token.</summary>
    public static ServerCredentials Bearer(string token) => new(null, null, token);

    /// <summary>The user's name, never a secret.</summary>
    public override string ToString() => User ?? (Token is null ? "nobody" : "bearer token");
}
