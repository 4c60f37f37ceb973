using Quipu.Core.Graph;
using Quipu.Export;
using Quipu.Graph.PropertyGraph;
using Quipu.Neo4j.Loading;
using Quipu.Neo4j.Sessions;
using Quipu.Testing;

namespace Quipu.Integration.Tests.Neo4j;

/// <summary>
/// A graph of the format <c>neo4j-csv</c> that its own script has imported into the database of a server before its first
/// start: the import wants a server that is stopped, and replaces what is there.
/// </summary>
internal sealed class ImportedGraph
{
    private readonly Lazy<Findings> found;

    private ImportedGraph(string export, int exitCode, string output)
    {
        ExitCode = exitCode;
        Output = output;
        found = new(() => Find(Path.Combine(export, "constraints.cypher")));
    }

    /// <summary>What was found in the database that was imported.</summary>
    /// <param name="Content">The graph.</param>
    /// <param name="Load">What a load of the same graph changed of it then.</param>
    public sealed record Findings(IReadOnlyList<string> Content, LoadReport Load);

    /// <summary>How it looks in the database.</summary>
    public static Neo4jOptions Options { get; } = new() { GraphName = "imported; 'quoted'", WithEvidence = true };

    /// <summary>The graph.</summary>
    public static KnowledgeGraph Graph { get; } = SampleGraphs.Hostile();

    /// <summary>What the script ended with.</summary>
    public int ExitCode { get; }

    /// <summary>What it printed.</summary>
    public string Output { get; }

    /// <summary>What is in the database once <c>cypher-shell</c> has run the constraints; looked up once, before anyone cleans it up.</summary>
    public Findings Found => found.Value;

    /// <summary>Exports it into a server's folder and imports it there.</summary>
    public static ImportedGraph Into(string data)
    {
        string admin = ExternalTool.Shared("neo4j", "bin", "neo4j-admin");
        string export = Path.Combine(data, "quipu-export"), wrapper = Path.Combine(data, "admin.sh");
        GraphExport.Write("neo4j-csv", Graph, export, new ExportOptions { Neo4j = Options });
        File.WriteAllText(wrapper, $"exec '{admin}' '{data}' \"$@\"\n");
        (int exitCode, string output, string errors) = ExternalTool.Run("/usr/bin/env", $"NEO4J_ADMIN=sh {wrapper}", "sh", Path.Combine(export, "import.sh"));
        return new ImportedGraph(export, exitCode, output + errors);
    }

    private static Findings Find(string constraints)
    {
        Neo4jServer.RunScript(constraints);
        ICypherSession session = Neo4jServer.Session();
        try
        {
            IReadOnlyList<string> content = DatabaseContent.OfGraph(session, Options.GraphName);
            var loader = new GraphLoader(session, TimeProvider.System);
            return new Findings(content, loader.LoadAsync(new Neo4jRows(Graph, Options), new Progress<LoadProgress>(), CancellationToken.None).GetAwaiter().GetResult());
        }
        finally
        {
            session.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }
}
