using Quipu.Core.Errors;
using Quipu.Export;
using Quipu.Testing;

namespace Quipu.Tests.Export;

public sealed class GraphExportTests
{
    [Test]
    public void Formats_are_sorted() =>
        Assert.That(GraphExport.Formats, Is.EqualTo(new[] { "csv", "cypher", "gexf", "graphml", "jsonl", "neo4j-csv" }));

    [Test]
    public void An_unknown_format_is_an_error_that_lists_the_known() => Assert.That(
        () => GraphExport.Write("xls", SampleGraphs.Tiny(), "never-written", new ExportOptions()),
        Throws.InstanceOf<QuipuException>().With.Property("Code").EqualTo(ErrorCodes.UnknownExportFormat)
            .And.Message.Contains("csv, cypher, gexf, graphml, jsonl, neo4j-csv"));
}
