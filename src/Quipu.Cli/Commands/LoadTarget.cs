using System.CommandLine;
using Quipu.Core.Errors;

namespace Quipu.Cli.Commands;

/// <summary>The options of <c>quipu build</c> that say into which database the graph is loaded, if into any.</summary>
internal sealed class LoadTarget
{
    private const string Neo4j = "neo4j";

    private readonly Option<string?> to = new("--to") { Description = "Load the graph into a database too: neo4j.", HelpName = "KIND" };
    private readonly ServerOptions server = new("--url", "With --to neo4j, the server: http://localhost:7474, https://HOST:7473, neo4j+s://HOST.");
    private readonly DatabaseOptions database;

    /// <summary>Makes the options.</summary>
    public LoadTarget() => database = new DatabaseOptions(server);

    /// <summary>Gives the command these options.</summary>
    public void AddTo(Command command)
    {
        command.Add(to);
        server.AddTo(command);
        database.AddTo(command);
    }

    /// <summary>The load that was asked for, or null.</summary>
    /// <exception cref="QuipuException">Q5004: there is no such kind, or something is said of a server and none is asked for.</exception>
    public LoadPlan? Read(ParseResult parsed, Terminal terminal, bool quiet)
    {
        string? detail = server.NamesServer(parsed) ? "--url" : server.FirstDetail(parsed) ?? database.FirstGiven(parsed);
        return parsed.GetValue(to) switch
        {
            null when detail is null => null,
            null => throw new QuipuException(ErrorCodes.UsageInvalid, $"{detail} says something of a database, but the graph is loaded into none.", "Add --to neo4j."),
            Neo4j => new LoadPlan(server.Read(parsed, terminal), database.Read(parsed), IsDryRun: false, quiet),
            { } kind => throw new QuipuException(ErrorCodes.UsageInvalid, $"There is no kind of database '{kind}'.", "Use --to neo4j."),
        };
    }
}
