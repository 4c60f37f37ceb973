using System.Collections.Immutable;
using CsCheck;
using Quipu.Core.Errors;
using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Export;
using Quipu.Export.Csv;
using Quipu.Export.Files;
using Quipu.Testing;

namespace Quipu.Tests.Export.Csv;

public sealed class CsvRoundTripTests
{
    private static readonly Gen<string> Names = Gen.OneOf([.. SampleGraphs.HostileStrings]);

    private static readonly Gen<KnowledgeGraph> Graphs =
        Gen.Select(Names, Names, Names, Gen.Int[0, 10_000], Gen.Enum<Factuality>(), Gen.Bool).Array[0, 8].Select(GraphOf);

    private string folder = "";

    [SetUp]
    public void Make_folder() => folder = Directory.CreateTempSubdirectory("quipu-csv-").FullName;

    [TearDown]
    public void Remove_folder() => Directory.Delete(folder, recursive: true);

    [TestCase(false)]
    [TestCase(true)]
    public void Every_graph_reads_back_whole(bool excelSafe)
    {
        var options = new ExportOptions { ExcelSafe = excelSafe };
        Graphs.Sample(
            graph =>
            {
                GraphExport.Write("csv", graph, folder, options);
                Assert.That(Dump(CsvGraphReader.Read(folder, options)), Is.EqualTo(TextCleaner.ForUtf8().Clean(Dump(graph))));
            },
            iter: 60,
            threads: 1);
    }

    [Test]
    public void Formulas_are_written_as_they_are_unless_asked_otherwise()
    {
        KnowledgeGraph graph = new GraphSketch().Node("=HYPERLINK(1)", EntityType.Work).Build();

        GraphExport.Write("csv", graph, folder, new ExportOptions());
        Assert.That(File.ReadAllText(Path.Combine(folder, "entities.csv")), Does.Contain(",=HYPERLINK(1),"));

        GraphExport.Write("csv", graph, folder, new ExportOptions { ExcelSafe = true });
        Assert.That(File.ReadAllText(Path.Combine(folder, "entities.csv")), Does.Contain(",'=HYPERLINK(1),"));
    }

    [Test]
    public void A_changed_quote_does_not_read_back()
    {
        GraphExport.Write("csv", SampleGraphs.Tiny(), folder, new ExportOptions());
        string evidence = Path.Combine(folder, "evidence.csv");
        File.WriteAllText(evidence, File.ReadAllText(evidence).Replace("was founded in 1921", "was founded in 1922", StringComparison.Ordinal));

        Assert.That(
            () => CsvGraphReader.Read(folder, new ExportOptions()),
            Throws.InstanceOf<QuipuException>().With.Property("Code").EqualTo(ErrorCodes.GraphFileInvalid).And.Message.Contains("evidence.csv"));
    }

    [Test]
    public void A_missing_table_is_an_error()
    {
        GraphExport.Write("csv", SampleGraphs.Tiny(), folder, new ExportOptions());
        File.Delete(Path.Combine(folder, "mentions.csv"));

        Assert.That(
            () => CsvGraphReader.Read(folder, new ExportOptions()),
            Throws.InstanceOf<QuipuException>().With.Property("Code").EqualTo(ErrorCodes.InputNotFound).And.Message.Contains("mentions.csv"));
    }

    private static KnowledgeGraph GraphOf((string Subject, string Target, string Text, int Confidence, Factuality Factuality, bool IsValue)[] said)
    {
        var sketch = new GraphSketch();
        foreach ((string subject, string target, string text, int confidence, Factuality factuality, bool isValue) in said)
        {
            var time = new RelationTime(null, text, target, null, text, Ended: isValue);
            var how = new Said(subject, text, target) { Factuality = factuality, Confidence = confidence / 10_000.0, Speaker = text, Time = isValue ? time : null };
            if (isValue)
                sketch.Say(subject, text, new LiteralValue(EntityType.Money, target, text), how);
            else
                sketch.Say(subject, text, target, how);
        }

        return sketch.Build();
    }

    private static string Dump(KnowledgeGraph graph) => string.Join('\n',
    [
        .. graph.Documents.Select(item => item.ToString()),
        .. graph.Entities.Select(item => $"{item with { Aliases = [] }} {List(item.Aliases)}"),
        .. graph.Relationships.Select(item => $"{item.Id} {item.SubjectId} {item.ObjectId} {item.Value} {item.Type} {item.Wikidata} {item.Lemma} {item.Role} {item.Factuality} {item.Polarity}"),
        .. graph.Relationships.SelectMany(item => item.Statements).Select(item => $"{item with { PredicateSpans = [] }} {List(item.PredicateSpans)}"),
        .. graph.Mentions.Select(item => item.ToString()),
    ]);

    private static string List<T>(ImmutableArray<T> items) => string.Join('|', items);
}
