using System.CommandLine;
using Quipu.Core.Errors;
using Quipu.Graph.PropertyGraph;
using Quipu.Neo4j.Connection;

namespace Quipu.Cli.Commands;

/// <summary>
/// The options that say which graph of which Neo4j server is meant, and as whom. What is not said comes from the variables
/// that Neo4j's own tools read. Secrets come only from the environment or a prompt: others can see a command line.
/// </summary>
internal sealed class ServerOptions(string urlName, string urlDescription)
{
    private readonly Option<string> url = new(urlName) { Description = urlDescription, HelpName = "URL" };

    private readonly Option<string> database = new("--database") { Description = "The database on the server; neo4j if not said.", HelpName = "NAME" };

    private readonly Option<string> user = new("--user") { Description = "The user on the server; the password comes from NEO4J_PASSWORD.", HelpName = "NAME" };

    private readonly Option<string> graphName = new("--graph-name") { Description = "The graph's name in the database; quipu if not said.", HelpName = "NAME" };

    /// <summary>Reads a variable of the environment.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>Gives the command these options.</summary>
    public void AddTo(Command command)
    {
        command.Add(url);
        command.Add(database);
        command.Add(user);
        command.Add(graphName);
    }

    /// <summary>Whether the command line names a server.</summary>
    public bool NamesServer(ParseResult parsed) => IsGiven(parsed, url);

    /// <summary>The name of the first of the other options that the command line has, or null.</summary>
    public string? FirstDetail(ParseResult parsed) => new[] { database, user, graphName }.FirstOrDefault(option => IsGiven(parsed, option))?.Name;

    /// <summary>The name of the graph in the database.</summary>
    public string GraphName(ParseResult parsed) => parsed.GetValue(graphName) ?? new Neo4jOptions().GraphName;

    /// <summary>The database to use, and as whom.</summary>
    /// <exception cref="QuipuException">Q7001: the address is none; Q5004: none is given.</exception>
    public ServerConnection Read(ParseResult parsed, Terminal terminal)
    {
        string address = parsed.GetValue(url) ?? Variable("NEO4J_URI")
            ?? throw new QuipuException(ErrorCodes.UsageInvalid, "No server is named.", $"Name one with {urlName} or NEO4J_URI, as http://localhost:7474.");
        return new ServerConnection(
            ServerAddress.Parse(address),
            parsed.GetValue(database) ?? Variable("NEO4J_DATABASE") ?? ServerConnection.DefaultDatabase,
            Credentials(parsed.GetValue(user) ?? Variable("NEO4J_USERNAME"), terminal));
    }

    private static bool IsGiven(ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };

    // A password alone is the one of the user that every server has.
    private ServerCredentials Credentials(string? name, Terminal terminal)
    {
        if (Variable("NEO4J_TOKEN") is { Length: > 0 } token)
            return ServerCredentials.Bearer(token);
        if (Variable("NEO4J_PASSWORD") is { Length: > 0 } password)
            return ServerCredentials.Basic(name ?? "neo4j", password);
        if (name is null)
            return ServerCredentials.None;
        return terminal.AskSecret($"Password of {name}:") is { } typed
            ? ServerCredentials.Basic(name, typed)
            : throw new QuipuException(ErrorCodes.UsageInvalid, $"There is no password for {name}.", "Put it into NEO4J_PASSWORD.");
    }
}
