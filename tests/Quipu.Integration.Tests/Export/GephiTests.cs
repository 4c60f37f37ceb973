using System.Text.Json;
using Quipu.Core.Graph;
using Quipu.Export;
using Quipu.Testing;

namespace Quipu.Integration.Tests.Export;

/// <summary>Gephi's own importer takes what is written, whole.</summary>
public sealed class GephiTests
{
    private string folder = "";

    [SetUp]
    public void Make_folder() => folder = Directory.CreateTempSubdirectory("quipu-gephi-").FullName;

    [TearDown]
    public void Remove_folder() => Directory.Delete(folder, recursive: true);

    [TestCase("gexf", "tiny")]
    [TestCase("graphml", "tiny")]
    [TestCase("gexf", "hostile")]
    [TestCase("graphml", "hostile")]
    public void Gephi_loads_every_node_and_edge(string format, string sample)
    {
        string check = ExternalTool.Shared("gephi-check", "gephi-check");
        KnowledgeGraph graph = sample == "tiny" ? SampleGraphs.Tiny() : SampleGraphs.Hostile();
        string file = Path.Combine(folder, "graph." + format), dump = Path.Combine(folder, "dump");
        GraphExport.Write(format, graph, file, new ExportOptions());

        (int exitCode, string output, string errors) = ExternalTool.Run(check, "--strict", "--layout", "none", "--dump", dump, file);

        Assert.That(exitCode, Is.Zero, output + errors);
        Assert.That(Labels(dump + ".nodes.jsonl"), Is.EquivalentTo(graph.Entities.Select(entity => ExternalTool.AsXml(entity.Name, format))));
        Assert.That(Labels(dump + ".edges.jsonl", "$kind"), Is.EquivalentTo(
            graph.Relationships.Where(edge => edge.ObjectId is not null).Select(edge => (edge.SubjectId, edge.ObjectId, edge.Kind)).Distinct().Select(edge => edge.Kind)));
    }

    private static IEnumerable<string> Labels(string file, string member = "label") =>
        File.ReadLines(file).Select(line => JsonDocument.Parse(line).RootElement.GetProperty(member).GetString()!);
}
