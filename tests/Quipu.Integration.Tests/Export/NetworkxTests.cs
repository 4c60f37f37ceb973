using System.Text.Json;
using Quipu.Core.Graph;
using Quipu.Export;
using Quipu.Testing;

namespace Quipu.Integration.Tests.Export;

/// <summary>networkx, a reader that takes little but what the formats' definitions say, loads what is written.</summary>
public sealed class NetworkxTests
{
    private const string Python = "/usr/bin/python3";

    private const string Script = """
        import json, sys, networkx
        read = networkx.read_gexf if sys.argv[1].endswith("gexf") else networkx.read_graphml
        graph = read(sys.argv[1])
        print(json.dumps({
            "directed": graph.is_directed(),
            "labels": [data["label"] for _, data in graph.nodes(data=True)],
            "weights": [data["weight"] for _, _, data in graph.edges(data=True)],
            "quotes": [data["quote"] for _, _, data in graph.edges(data=True)],
        }))
        """;

    private string folder = "";

    [SetUp]
    public void Make_folder()
    {
        if (!File.Exists(Python) || ExternalTool.Run(Python, "-c", "import networkx").ExitCode != 0)
            Assert.Ignore($"{Python} has no networkx (package python3-networkx).");
        folder = Directory.CreateTempSubdirectory("quipu-networkx-").FullName;
    }

    [TearDown]
    public void Remove_folder()
    {
        if (folder.Length > 0)
            Directory.Delete(folder, recursive: true);
    }

    [TestCase("gexf", "tiny")]
    [TestCase("graphml", "tiny")]
    [TestCase("gexf", "hostile")]
    [TestCase("graphml", "hostile")]
    public void Networkx_loads_every_node_and_edge(string format, string sample)
    {
        KnowledgeGraph graph = sample == "tiny" ? SampleGraphs.Tiny() : SampleGraphs.Hostile();
        List<Relationship> edges = [.. graph.Relationships.Where(edge => edge.ObjectId is not null)];
        string file = Path.Combine(folder, "graph." + format);
        GraphExport.Write(format, graph, file, new ExportOptions());

        (int exitCode, string output, string errors) = ExternalTool.Run(Python, "-c", Script, file);

        Assert.That(exitCode, Is.Zero, errors);
        JsonElement read = JsonDocument.Parse(output).RootElement;
        Assert.That(read.GetProperty("directed").GetBoolean(), Is.True);
        Assert.That(read.GetProperty("labels").EnumerateArray().Count(), Is.EqualTo(graph.Entities.Length));
        Assert.That(read.GetProperty("weights").EnumerateArray().Sum(weight => weight.GetDouble()), Is.EqualTo(edges.Sum(edge => edge.Support)));
        IEnumerable<string> quotes = read.GetProperty("quotes").EnumerateArray().Select(quote => quote.GetString()!);
        Assert.That(quotes, Is.SubsetOf(edges.SelectMany(edge => edge.Statements).Select(statement => ExternalTool.AsXml(statement.Evidence.Quote, format))));
    }
}
