using System.Text;
using Quipu.Core.Errors;
using Quipu.Core.Graph;
using Quipu.Export;
using Quipu.Export.Files;
using Quipu.Graph.Content;
using Quipu.Testing;

namespace Quipu.Tests.Export.Contract;

/// <summary>What holds for every format.</summary>
[TestFixtureSource(nameof(AllFormats))]
public sealed class GraphWriterContractTests(string format)
{
    private string folder = "";

    public static IEnumerable<string> AllFormats => GraphExport.Formats;

    private string OutPath => Path.Combine(folder, "new", "graph");

    [SetUp]
    public void Make_folder() => folder = Directory.CreateTempSubdirectory("quipu-export-").FullName;

    [TearDown]
    public void Remove_folder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void What_is_written_reads_back()
    {
        KnowledgeGraph graph = Unfoldable(SampleGraphs.Tiny());

        Write(graph);

        Assert.That(ReadBack.Of(format, OutPath), Is.EqualTo(ReadBack.Of(graph)));
    }

    [Test]
    public void Hostile_strings_read_back_but_for_what_the_format_cannot_hold()
    {
        KnowledgeGraph graph = SampleGraphs.Hostile();

        ExportReport report = Write(graph);

        Assert.That(ReadBack.Of(format, OutPath), Is.EqualTo(ReadBack.Of(graph).Select(HoldableBy).Order(StringComparer.Ordinal)));
        Assert.That(report.Replaced, Is.GreaterThan(0));
    }

    [Test]
    public void An_empty_graph_is_written()
    {
        ExportReport report = Write(SampleGraphs.Empty());

        Assert.That(ReadBack.Of(format, OutPath), Is.Empty);
        Assert.That(report.Replaced, Is.Zero);
    }

    [Test]
    public void Equal_graphs_give_equal_bytes()
    {
        Write(SampleGraphs.Hostile());
        Dictionary<string, byte[]> first = Bytes();
        Write(SampleGraphs.Hostile());

        Assert.That(Bytes(), Is.EqualTo(first));
    }

    [Test]
    public void Files_are_UTF8_without_a_mark_and_end_with_a_line_end()
    {
        Write(SampleGraphs.Hostile());

        foreach (byte[] bytes in Bytes().Values.Where(bytes => bytes.Length > 0))
        {
            Assert.That(() => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes), Throws.Nothing);
            Assert.That(bytes.Take(3), Is.Not.EqualTo(Encoding.UTF8.GetPreamble()));
            Assert.That(bytes[^1], Is.EqualTo((byte)'\n'));
        }
    }

    [Test]
    public void The_report_names_all_files_and_nothing_else_is_left()
    {
        ExportReport report = Write(SampleGraphs.Tiny());

        Assert.That(Bytes().Keys, Is.EquivalentTo(report.Files.Select(file => file.Path)));
        Assert.That(report.Format, Is.EqualTo(format));
        Assert.That(report.Replaced, Is.Zero);
    }

    [Test]
    public void A_full_disk_leaves_the_old_export_and_no_halves()
    {
        Write(SampleGraphs.Tiny());
        Dictionary<string, byte[]> old = Bytes();
        var files = new OutputFiles(path => new FullDisk(new FileStream(path, FileMode.Create)));

        Assert.That(
            () => GraphExport.Write(format, GraphContent.Of(SampleGraphs.Hostile()), OutPath, new ExportOptions(), files),
            Throws.InstanceOf<QuipuException>().With.Property("Code").EqualTo(ErrorCodes.OutputUnwritable)
                .And.Message.Contains(OutPath).And.Message.Contains("No space left"));
        Assert.That(Bytes(), Is.EqualTo(old));
    }

    [Test]
    public void A_place_that_cannot_be_written_is_an_error_with_advice()
    {
        string file = Path.Combine(folder, "file");
        File.WriteAllText(file, "old");

        Assert.That(
            () => GraphExport.Write(format, SampleGraphs.Tiny(), Path.Combine(file, "graph"), new ExportOptions()),
            Throws.InstanceOf<QuipuException>().With.Property("Code").EqualTo(ErrorCodes.OutputUnwritable));
        Assert.That(File.ReadAllText(file), Is.EqualTo("old"));
    }

    [Test]
    public void A_file_where_a_folder_should_be_and_the_reverse_are_errors()
    {
        string place = Path.Combine(folder, "place");
        if (GraphExport.IsFolder(format))
            File.WriteAllText(place, "");
        else
            Directory.CreateDirectory(place);

        Assert.That(
            () => GraphExport.Write(format, SampleGraphs.Tiny(), place, new ExportOptions()),
            Throws.InstanceOf<QuipuException>().With.Property("Code").EqualTo(ErrorCodes.OutputUnwritable));
    }

    private ExportReport Write(KnowledgeGraph graph) => GraphExport.Write(format, graph, OutPath, new ExportOptions());

    private Dictionary<string, byte[]> Bytes() => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
        .ToDictionary(path => path, File.ReadAllBytes, StringComparer.Ordinal);

    // Two offices at one party are one edge in files for programs that draw.
    private KnowledgeGraph Unfoldable(KnowledgeGraph graph) => format is "gexf" or "graphml"
        ? graph with { Relationships = [.. graph.Relationships.Where(edge => edge.Role != "chairman")] }
        : graph;

    private string HoldableBy(string line)
    {
        string held = (format is "gexf" or "graphml" ? TextCleaner.ForXml() : TextCleaner.ForUtf8()).Clean(line);
        return format switch
        {
            "graphml" => held.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'),
            _ => held,
        };
    }
}
