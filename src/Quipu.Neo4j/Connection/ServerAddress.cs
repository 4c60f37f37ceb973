using Quipu.Core.Errors;

namespace Quipu.Neo4j.Connection;

/// <summary>Where a server is: a URL as people write it for Neo4j's own tools.</summary>
public sealed class ServerAddress
{
    private static readonly string[] BoltSchemes = ["bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"];

    private readonly Uri url;

    private ServerAddress(Uri url) => this.url = url;

    /// <summary>The URL as it was given, without what may stand in it of credentials.</summary>
    public string Url => url.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.UserInfo, UriFormat.UriEscaped).TrimEnd('/');

    /// <summary>Whether the URL's scheme is one of the Bolt protocol: <c>bolt</c>, <c>neo4j</c>, with <c>+s</c> or <c>+ssc</c>.</summary>
    public bool IsBolt => BoltSchemes.Contains(url.Scheme);

    /// <summary>
    /// The address of the server's HTTP service: the URL itself, or for <c>neo4j+s</c>, as Aura gives it, the host's HTTPS port 443.
    /// </summary>
    /// <exception cref="QuipuException">Q7001: the URL is one of the Bolt protocol.</exception>
    public Uri Http => url.Scheme switch
    {
        "http" or "https" => new Uri(Url + "/"),
        "neo4j+s" => new UriBuilder("https", url.Host).Uri,
        _ => throw new QuipuException(
            ErrorCodes.ServerUrl,
            $"{Url} is an address of the Bolt protocol, which this program was built without.",
            $"Use the server's HTTP address, mostly http://{url.Host}:7474, or build Quipu with -p:Bolt=true."),
    };

    /// <summary>Reads a URL.</summary>
    /// <exception cref="QuipuException">Q7001: it is no URL of a Neo4j server.</exception>
    public static ServerAddress Parse(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        if (Uri.TryCreate(url, UriKind.Absolute, out Uri? parsed) && parsed.Host.Length > 0
            && (parsed.Scheme is "http" or "https" || BoltSchemes.Contains(parsed.Scheme)))
            return new ServerAddress(parsed);
        string shown = url.Contains('@', StringComparison.Ordinal) ? "The address" : $"'{url}'";
        throw new QuipuException(
            ErrorCodes.ServerUrl, $"{shown} is no address of a Neo4j server.", "Use one like http://localhost:7474 or https://HOST:7473.");
    }

    /// <inheritdoc cref="Url"/>
    public override string ToString() => Url;
}
