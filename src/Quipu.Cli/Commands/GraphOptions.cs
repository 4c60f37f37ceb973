using System.CommandLine;
using Quipu.Core.Errors;
using Quipu.Neo4j.Reading;
using Quipu.Neo4j.Sessions;
using Quipu.Store;

namespace Quipu.Cli.Commands;

/// <summary>The options that say which graph answers a question: a store's, or one in Neo4j.</summary>
internal sealed class GraphOptions
{
    private readonly Option<string> store = SharedOptions.Graph();

    private readonly ServerOptions server = new("--neo4j", "Ask the Neo4j server at this address instead of the file: http://localhost:7474.");

    /// <summary>Gives the command these options.</summary>
    public void AddTo(Command command)
    {
        command.Add(store);
        server.AddTo(command);
    }

    /// <summary>Opens the graph that they name.</summary>
    /// <exception cref="QuipuException">Q5004: they name two; Q3xxx: the store cannot be read; Q7xxx: the server does not answer.</exception>
    public OpenGraph Open(ParseResult parsed, Terminal terminal, CancellationToken stop)
    {
        if (server.NamesServer(parsed))
        {
            return parsed.GetResult(store) is { Implicit: false }
                ? throw new QuipuException(ErrorCodes.UsageInvalid, "--graph and --neo4j name two graphs.", "Use one of them.")
                : OpenServer(parsed, terminal, stop);
        }

        if (server.FirstDetail(parsed) is { } detail)
            throw new QuipuException(ErrorCodes.UsageInvalid, $"{detail} says something of a server, but none is named.", "Name one with --neo4j.");
        GraphStore opened = GraphStore.Open(parsed.GetRequiredValue(store));
        return new OpenGraph(opened, opened.Dispose);
    }

    private OpenGraph OpenServer(ParseResult parsed, Terminal terminal, CancellationToken stop)
    {
        ICypherSession session = ServerSession.Open(server.Read(parsed, terminal));
        try
        {
            return new OpenGraph(Neo4jGraphReader.Open(session, server.GraphName(parsed), stop), Close);
        }
        catch
        {
            Close();
            throw;
        }

        void Close() => session.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}
