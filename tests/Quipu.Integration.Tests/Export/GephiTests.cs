using System.Text.Json;
using Quipu.Core.Graph;
using Quipu.Export;
using Quipu.Integration.Tests.Cli;
using Quipu.Store;
using Quipu.Testing;

namespace Quipu.Integration.Tests.Export;

/// <summary>
/// Gephi's own importer takes what is written, whole and without a warning. <c>QUIPU_GEPHI_STORE</c> names one more graph
/// to check, for instance one of many articles.
/// </summary>
public sealed class GephiTests
{
    private TemporaryFolder folder = null!;

    [SetUp]
    public void Make_folder() => folder = new TemporaryFolder();

    [TearDown]
    public void Remove_folder() => folder.Dispose();

    [Test]
    public void Gephi_loads_every_node_edge_and_value(
        [Values("gexf", "graphml")] string format, [Values("tiny", "hostile", "seeds", "QUIPU_GEPHI_STORE")] string sample)
    {
        KnowledgeGraph graph = GraphOf(sample);

        JsonElement report = Check(graph, format, withLayout: true);

        Assert.That(Texts(report.GetProperty("issues"), "level"), Is.All.EqualTo("INFO"), report.ToString());
        JsonElement values = report.GetProperty("values");
        Assert.That(values.GetProperty("cellsFilledFromFile").GetInt32(), Is.EqualTo(values.GetProperty("dataElementsInFile").GetInt32() - Dropped(format, report)));
        Assert.That(Texts(folder["dump.nodes.jsonl"], "label"), Is.EquivalentTo(graph.Entities.Select(entity => ExternalTool.AsXml(entity.Name, format))));
        Assert.That(Texts(folder["dump.edges.jsonl"], "$kind"), Is.EquivalentTo(
            graph.Relationships.Where(edge => edge.ObjectId is not null).Select(edge => (edge.SubjectId, edge.ObjectId, edge.Kind)).Distinct().Select(edge => edge.Kind)));
    }

    [TestCase("gexf")]
    [TestCase("graphml")]
    public void Columns_times_and_parallel_edges_arrive(string format)
    {
        JsonElement report = Check(SampleGraphs.Tiny(), format, withLayout: false);

        Assert.That(Texts(report.GetProperty("nodeColumns"), "title"), Is.SupersetOf(new[] { "type", "subtype", "aliases", "mentions", "degree", "pagerank", "community", "first", "facts" }));
        Assert.That(Texts(report.GetProperty("edgeColumns"), "title"), Is.SupersetOf(new[] { "type", "wikidata", "predicate", "role", "confidence", "factuality", "polarity", "sources", "quote", "from", "to" }));
        Assert.That(report.GetProperty("graph").GetProperty("dynamic").GetBoolean(), Is.EqualTo(format == "gexf"));
        Assert.That(report.GetProperty("graph").GetProperty("weightSum").GetDouble(), Is.EqualTo(SampleGraphs.Tiny().Relationships.Where(edge => edge.ObjectId is not null).Sum(edge => edge.Support)));
    }

    private static KnowledgeGraph GraphOf(string sample)
    {
        if (sample == "tiny")
            return SampleGraphs.Tiny();
        if (sample == "hostile")
            return SampleGraphs.Hostile();
        string? path = sample == "seeds" ? SeedsStore.FilePath : Environment.GetEnvironmentVariable(sample);
        if (path is null)
            Assert.Ignore($"{sample} is not set.");
        using GraphStore store = GraphStore.Open(path!);
        return store.ReadGraph();
    }

    // In GraphML, what draws a node or edge is a value of a key too, but no column in Gephi.
    private static int Dropped(string format, JsonElement report)
    {
        if (format == "gexf")
            return 0;
        JsonElement graph = report.GetProperty("graph");
        return (7 * graph.GetProperty("nodes").GetInt32()) + (2 * graph.GetProperty("edges").GetInt32());
    }

    private JsonElement Check(KnowledgeGraph graph, string format, bool withLayout)
    {
        string check = ExternalTool.Shared("gephi-check", "gephi-check"), file = folder["graph." + format];
        GraphExport.Write(format, graph, file, new ExportOptions { WithLayout = withLayout });
        (int exitCode, string output, string errors) = ExternalTool.Run(check, "--strict", "--layout", "none", "--dump", folder["dump"], file);
        Assert.That(exitCode, Is.Zero, output + errors);
        return JsonDocument.Parse(output).RootElement;
    }

    private static IEnumerable<string> Texts(string file, string member) =>
        File.ReadLines(file).Select(line => JsonDocument.Parse(line).RootElement.GetProperty(member).GetString()!);

    private static IEnumerable<string> Texts(JsonElement array, string member) =>
        array.EnumerateArray().Select(item => item.GetProperty(member).GetString()!);
}
