using System.Runtime.CompilerServices;
using Quipu.Export;
using Quipu.Export.Extract;
using Quipu.Testing;

namespace Quipu.Tests.Export;

/// <summary>
/// What users see of a tiny graph and document, in every format, byte for byte. A change that is meant is accepted by
/// running these tests with the environment variable <c>QUIPU_ACCEPT=1</c> and reading the difference before it is committed.
/// </summary>
public sealed class SnapshotTests
{
    private string folder = "";

    private static bool IsAccepting => Environment.GetEnvironmentVariable("QUIPU_ACCEPT") == "1";

    [SetUp]
    public void Make_folder() => folder = Directory.CreateTempSubdirectory("quipu-snapshot-").FullName;

    [TearDown]
    public void Remove_folder() => Directory.Delete(folder, recursive: true);

    [TestCaseSource(typeof(GraphExport), nameof(GraphExport.Formats))]
    public void The_tiny_graph_looks_as_accepted(string format)
    {
        string name = GraphExport.IsFolder(format) ? format : $"tiny.{format}";

        ExportReport report = GraphExport.Write(format, SampleGraphs.Tiny(), Path.Combine(folder, name), new ExportOptions());

        foreach (ExportedFile file in report.Files)
            Verify(Path.GetRelativePath(folder, file.Path), File.ReadAllBytes(file.Path));
    }

    [TestCaseSource(typeof(ExtractWriter), nameof(ExtractWriter.Formats))]
    public void The_extract_looks_as_accepted(string format)
    {
        using var output = new MemoryStream();

        new ExtractWriter(format, output).Write(Extract.SampleExtract.Document, Extract.SampleExtract.Facts, Extract.SampleExtract.Open);

        Verify($"extract.{format}", output.ToArray());
    }

    private static void Verify(string name, byte[] actual, [CallerFilePath] string source = "")
    {
        string expected = Path.Combine(Path.GetDirectoryName(source)!, "Expected", name);
        if (IsAccepting)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(expected)!);
            File.WriteAllBytes(expected, actual);
        }

        Assert.That(File.Exists(expected), Is.True, $"No accepted {name}; see the summary of this class.");
        Assert.That(System.Text.Encoding.UTF8.GetString(actual), Is.EqualTo(File.ReadAllText(expected)), name);
    }
}
