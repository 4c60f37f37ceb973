using System.CommandLine;
using Quipu.Graph.PropertyGraph;
using Quipu.Store;

namespace Quipu.Cli.Commands;

/// <summary><c>quipu load neo4j</c>: a stored graph into a database of a Neo4j server.</summary>
internal static class LoadCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal, CancellationToken stop) =>
        new("load", "Load a graph into a database: it has exactly this graph afterwards, and all else that it had.") { Neo4j(terminal, stop) };

    private static Command Neo4j(Terminal terminal, CancellationToken stop)
    {
        Option<string> graph = SharedOptions.Graph();
        var server = new ServerOptions("--url", "The server: http://localhost:7474, https://HOST:7473, neo4j+s://HOST.");
        var database = new DatabaseOptions(server);
        Option<bool> dryRun = new("--dry-run") { Description = "Say what would be added, updated and removed, and write nothing." };
        Option<bool> quiet = SharedOptions.Quiet();
        var command = new Command("neo4j", "Load a graph into a Neo4j database: adds, updates and removes exactly the difference to what it has of it.") { graph };
        server.AddTo(command);
        database.AddTo(command);
        command.Add(dryRun);
        command.Add(quiet);
        command.SetAction(parsed =>
        {
            Neo4jOptions options = database.Read(parsed);
            using GraphStore store = GraphStore.Open(parsed.GetRequiredValue(graph));
            var plan = new LoadPlan(server.Read(parsed, terminal), options, parsed.GetValue(dryRun), parsed.GetValue(quiet));
            using var load = new ServerLoad(plan, terminal, stop);
            store.ReadContent(load.Run);
            return ExitCode.Fine;
        });
        return command;
    }
}
