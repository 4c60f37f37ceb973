using Quipu.Core.Graph;
using Quipu.Export;
using Quipu.Testing;

namespace Quipu.Integration.Tests.Export;

/// <summary>Neo4j's own importer takes the folder by the script that lies in it.</summary>
public sealed class Neo4jImportTests
{
    private string folder = "";

    [SetUp]
    public void Make_folder() => folder = Directory.CreateTempSubdirectory("quipu-neo4j-").FullName;

    [TearDown]
    public void Remove_folder() => Directory.Delete(folder, recursive: true);

    [TestCase("tiny")]
    [TestCase("hostile")]
    public void The_script_imports_every_node_and_relationship(string sample)
    {
        string admin = ExternalTool.Shared("neo4j", "bin", "neo4j-admin");
        KnowledgeGraph graph = sample == "tiny" ? SampleGraphs.Tiny() : SampleGraphs.Hostile();
        string export = Path.Combine(folder, "export"), wrapper = Path.Combine(folder, "admin.sh");
        GraphExport.Write("neo4j-csv", graph, export, new ExportOptions());
        File.WriteAllText(wrapper, $"exec '{admin}' '{Path.Combine(folder, "data")}' \"$@\"\n");

        (int exitCode, string output, string errors) = ExternalTool.Run(
            "/usr/bin/env", $"NEO4J_ADMIN=sh {wrapper}", "sh", Path.Combine(export, "import.sh"));

        Assert.That(exitCode, Is.Zero, output + errors);
        Assert.That(output, Does.Contain($"{graph.Entities.Length + 1} nodes").And.Contain($"{graph.Relationships.Count(edge => edge.ObjectId is not null)} relationships"));
    }
}
