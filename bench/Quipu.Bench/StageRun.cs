using System.Collections.Immutable;
using System.Diagnostics;
using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Core.Text;
using Quipu.Extraction;
using Quipu.Extraction.Vocabulary;
using Quipu.Graph.Building;
using Quipu.Language;
using Quipu.Language.Network;
using Quipu.Language.Windows;
using Quipu.Language.Words;
using Quipu.Reading;
using Quipu.Resolution;
using Quipu.Store;

namespace Quipu.Bench;

/// <summary>The steps of a build one after the other, each over all documents, on one thread: what share of the time each has.</summary>
internal sealed class StageRun
{
    private readonly List<Stage> stages = [];

    /// <summary>The steps in their order; they add up to a build on one thread without the queues between them.</summary>
    public IReadOnlyList<Stage> Stages => stages;

    /// <summary>The network alone over the same sentences: a part of the step <c>language</c>.</summary>
    public TimeSpan Network { get; private set; }

    /// <summary>Runs the steps.</summary>
    /// <param name="input">The file to build.</param>
    /// <param name="modelFolder">The model.</param>
    /// <param name="storePath">Where the store is made.</param>
    public static StageRun Of(string input, string modelFolder, string storePath)
    {
        var run = new StageRun();
        run.Build(input, modelFolder, storePath);
        return run;
    }

    private void Build(string input, string modelFolder, string storePath)
    {
        using LanguageEngine engine = LanguageEngine.Load(modelFolder);
        var extractor = new FactsExtractor(RelationVocabulary.Load(), network: engine.Relations);
        List<Document> documents = Timed<List<Document>>("reading", () => [.. InputReader.Read([input], new ReadingOptions()).Select(result => result.Document).OfType<Document>()]);
        List<AnnotatedDocument> annotated = Timed<List<AnnotatedDocument>>("language", () => [.. documents.Select(document => engine.Annotate(document))]);
        List<DocumentFacts> facts = Timed<List<DocumentFacts>>("extraction", () => [.. annotated.Select(extractor.Extract)]);
        EntityResolution resolution = Timed("resolution", () => EntityResolver.Resolve(facts));
        KnowledgeGraph graph = Timed("graph", () => GraphBuilder.Build(facts, resolution).Graph);
        Timed("store", () => Keep(facts, graph, storePath));
        Network = NetworkAlone(annotated, modelFolder);
    }

    private static int Keep(List<DocumentFacts> facts, KnowledgeGraph graph, string storePath)
    {
        using GraphStore store = GraphStore.Create(storePath);
        foreach (DocumentFacts[] batch in facts.Chunk(32))
            store.PutFacts([.. batch.Select(document => new StoredFacts(document, "", ""))]);
        store.WriteGraph(graph);
        return facts.Count;
    }

    private static TimeSpan NetworkAlone(List<AnnotatedDocument> documents, string modelFolder)
    {
        ModelFolder model = ModelFolder.Open(modelFolder);
        var wordPiece = new WordPiece(model.Vocabulary, model.Config.MaxWordPieces);
        using NetworkSession network = NetworkSession.Load(model.Network, wordPiece, modelFolder);
        TimeSpan time = default;
        foreach (ImmutableArray<Sentence> sentences in documents.Select(document => document.Sentences))
        {
            IEnumerable<EncodedSentence> encoded = sentences.Select(sentence => EncodedSentence.Of([.. sentence.Tokens.Select(token => token.Text)], wordPiece));
            List<PieceRow[]> batches = [.. BatchPlan.Cut(encoded.SelectMany(sentence => WindowPlan.Of(sentence, _ => false, model.Config.MaxPieces)), model.Config.RowPieces)];
            long start = Stopwatch.GetTimestamp();
            foreach (PieceRow[] batch in batches)
                network.Run(batch).Dispose();
            time += Stopwatch.GetElapsedTime(start);
        }

        return time;
    }

    private T Timed<T>(string name, Func<T> work)
    {
        long start = Stopwatch.GetTimestamp();
        T result = work();
        stages.Add(new Stage(name, Stopwatch.GetElapsedTime(start)));
        return result;
    }
}
