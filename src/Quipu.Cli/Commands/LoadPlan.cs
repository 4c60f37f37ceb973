using Quipu.Graph.PropertyGraph;
using Quipu.Neo4j.Connection;

namespace Quipu.Cli.Commands;

/// <summary>Where a graph is loaded, once every word of it is understood.</summary>
/// <param name="Connection">The database.</param>
/// <param name="Graph">How the graph looks there.</param>
/// <param name="IsDryRun">Whether to say only what would be done.</param>
/// <param name="IsQuiet">Whether to show errors only.</param>
internal sealed record LoadPlan(ServerConnection Connection, Neo4jOptions Graph, bool IsDryRun, bool IsQuiet);
