using System.Globalization;
using Quipu.Core.Errors;
using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Core.Text;
using Quipu.Pipeline;
using Quipu.Store;

namespace Quipu.Tests.Pipeline;

public sealed class BuildPipelineTests
{
    private static readonly string[] Names = ["Ada", "Bea", "Cleo", "Dora", "Eve", "Flo", "Gus"];

    private string root = "";
    private int mapped;

    [SetUp]
    public void MakeFolder()
    {
        root = Directory.CreateTempSubdirectory("quipu-test-").FullName;
        mapped = 0;
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(root, recursive: true);

    [Test]
    public void A_build_reads_extracts_joins_and_stores()
    {
        Write("texts/a.txt", "Ada visits Bea. Bea knows Cleo.");
        Write("texts/b.txt", "Ada visits Bea.");
        BuildReport report = Build();

        Assert.That(report.DocumentsRead, Is.EqualTo(2));
        Assert.That(report.Words, Is.EqualTo(9));
        Assert.That(report.Sentences, Is.EqualTo(3));
        Assert.That(report.Graph!.Entities.Select(entity => entity.Name).Order(StringComparer.Ordinal), Is.EqualTo(["Ada", "Bea", "Cleo"]));
        Assert.That(report.Graph.Relationships.Select(edge => (edge.Lemma, edge.Sources)), Is.EquivalentTo([("visit", 2), ("know", 1)]));
        using GraphStore store = GraphStore.Open(StorePath);
        Assert.That(store.ReadGraph().Relationships.Select(edge => edge.Id), Is.EqualTo(report.Graph.Relationships.Select(edge => edge.Id)));
    }

    [Test]
    public void Nothing_vanishes_without_a_reason()
    {
        Write("texts/a.txt", "Ada visits Bea. Ada visits Ada. Bea knows Cleo.");
        BuildReport report = Build();

        long dropped = report.DroppedByGraph.Where(drop => BuildReport.IsOfRelations(drop.Key)).Sum(drop => (long)drop.Value);
        Assert.That(report.RelationsExtracted, Is.EqualTo(3));
        Assert.That(report.RelationsKept + dropped, Is.EqualTo(report.RelationsExtracted));
        Assert.That(dropped, Is.EqualTo(1));
        Assert.That(report.DroppedByExtraction["too-long"], Is.EqualTo(1));
    }

    [Test]
    public void What_was_read_once_is_not_read_again()
    {
        Write("texts/a.txt", "Ada visits Bea.");
        Write("texts/b.txt", "Bea knows Cleo.");
        KnowledgeGraph first = Build().Graph!;
        Write("texts/b.txt", "Bea knows Dora.");
        BuildReport second = Build();

        Assert.That(mapped, Is.EqualTo(3));
        Assert.That(second.DocumentsCached, Is.EqualTo(1));
        Assert.That(second.WordsRead, Is.EqualTo(3));
        Assert.That(second.Graph!.Entities.Select(entity => entity.Name), Does.Contain("Dora").And.Not.Contain("Cleo"));
        Write("texts/b.txt", "Bea knows Cleo.");
        Assert.That(Ids(Build().Graph!), Is.EqualTo(Ids(first)));
    }

    [Test]
    public void Facts_of_another_engine_are_read_anew()
    {
        Write("texts/a.txt", "Ada visits Bea.");
        Build();
        Build(version: "other");

        Assert.That(mapped, Is.EqualTo(2));
    }

    [Test]
    public void A_document_that_is_gone_is_gone_from_the_graph()
    {
        Write("texts/a.txt", "Ada visits Bea.");
        KnowledgeGraph one = Build().Graph!;
        Write("texts/b.txt", "Cleo visits Bea.");
        Build();
        File.Delete(Path.Combine(root, "texts", "b.txt"));

        Assert.That(Ids(Build().Graph!), Is.EqualTo(Ids(one)));
    }

    [TestCase(1, 1)]
    [TestCase(2, 3)]
    [TestCase(5, 32)]
    public void The_graph_depends_neither_on_threads_nor_on_batches(int threads, int batch)
    {
        for (var i = 0; i < 40; i++)
            Write(string.Create(CultureInfo.InvariantCulture, $"texts/{i}.txt"), $"{Names[i % 7]} visits {Names[(i / 7) % 7]}. {Names[i % 3]} knows {Names[i % 5]}.");
        KnowledgeGraph reference = Build().Graph!;
        File.Delete(StorePath);
        KnowledgeGraph graph = Build(options => options with { Threads = threads, BatchSize = batch }).Graph!;

        Assert.That(Ids(graph), Is.EqualTo(Ids(reference)));
        Assert.That(graph.Documents.Select(document => document.Id), Is.EqualTo(reference.Documents.Select(document => document.Id)));
    }

    [Test]
    public void A_stage_that_fails_on_a_document_fails_that_document_only()
    {
        Write("texts/a.txt", "Ada visits Bea.");
        Write("texts/bad.txt", "BUG");
        Write("texts/worse.txt", "CODED");
        BuildReport report = Build();

        Assert.That(report.DocumentsRead, Is.EqualTo(1));
        Assert.That(report.Failures.Select(failure => (failure.Path, failure.Error.Code)), Is.EqualTo(
            [("bad.txt", ErrorCodes.Internal), ("worse.txt", ErrorCodes.InputBinary)]));
        Assert.That(report.Graph!.Relationships, Has.Length.EqualTo(1));
    }

    [Test]
    public void If_nothing_can_be_read_the_store_keeps_its_graph()
    {
        Write("texts/a.txt", "Ada visits Bea.");
        Build();
        BuildReport report = Build(options => options with { Inputs = [Path.Combine(root, "no-such-folder")] });

        Assert.That(report.Graph, Is.Null);
        Assert.That(report.Failures.Single().Error.Code, Is.EqualTo(ErrorCodes.InputNotFound));
        using GraphStore store = GraphStore.Open(StorePath);
        Assert.That(store.ReadGraph().Relationships, Has.Length.EqualTo(1));
    }

    [Test]
    public void A_stopped_build_keeps_what_it_read_and_goes_on_from_there()
    {
        for (var i = 0; i < 20; i++)
            Write(string.Create(CultureInfo.InvariantCulture, $"texts/{i:D2}.txt"), "Ada visits Bea.");
        using var stop = new CancellationTokenSource();
        BuildReport stopped = Build(progress: progress => Stop(progress, stop), stop: stop.Token);
        int before = mapped;
        BuildReport finished = Build();

        Assert.That(stopped.Stopped, Is.True);
        Assert.That(stopped.Graph, Is.Null);
        Assert.That(stopped.DocumentsRead, Is.InRange(3, 19));
        Assert.That(finished.DocumentsRead, Is.EqualTo(20));
        Assert.That(finished.DocumentsCached, Is.EqualTo(before));
    }

    [Test]
    public void An_engine_that_cannot_be_loaded_is_no_documents_fault()
    {
        Write("texts/a.txt", "Ada visits Bea.");
        string empty = Directory.CreateDirectory(Path.Combine(root, "no-model")).FullName;
        var pipeline = new BuildPipeline(TimeProvider.System);

        Assert.That(
            () => pipeline.Run(new BuildOptions([Path.Combine(root, "texts")], StorePath, empty), new Progress(_ => { }), CancellationToken.None),
            Throws.InstanceOf<QuipuException>().With.Property(nameof(QuipuException.Code)).EqualTo(ErrorCodes.ModelMissing));
    }

    private string StorePath => Path.Combine(root, "quipu.db");

    private static void Stop(BuildProgress progress, CancellationTokenSource stop)
    {
        if (progress.Documents == 3)
            stop.Cancel();
    }

    private static string[] Ids(KnowledgeGraph graph) =>
        [.. graph.Entities.Select(entity => entity.Id), .. graph.Relationships.Select(edge => $"{edge.Id} {edge.Support}")];

    private void Write(string path, string text)
    {
        string full = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    private BuildReport Build(
        Func<BuildOptions, BuildOptions>? with = null, string version = "simple", Action<BuildProgress>? progress = null, CancellationToken stop = default)
    {
        var options = new BuildOptions([Path.Combine(root, "texts")], StorePath, "none") { BatchSize = 2 };
        var pipeline = new BuildPipeline(TimeProvider.System, _ => MapStage.Of(version, Map));
        return pipeline.Run(with is null ? options : with(options), new Progress(progress ?? (_ => { })), stop);
    }

    private DocumentFacts Map(Document document)
    {
        Interlocked.Increment(ref mapped);
        return document.Text switch
        {
            "BUG" => throw new InvalidOperationException("odd"),
            "CODED" => throw new QuipuException(ErrorCodes.InputBinary, "bytes", "none"),
            _ => SimpleFacts.Of(document),
        };
    }

    private sealed class Progress(Action<BuildProgress> take) : IProgress<BuildProgress>
    {
        public void Report(BuildProgress value) => take(value);
    }
}
