using System.Collections.Immutable;
using System.Globalization;
using Quipu.Core;
using Quipu.Core.Errors;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction;
using Quipu.Extraction.Schema;
using Quipu.Extraction.Vocabulary;
using Quipu.Graph.Building;
using Quipu.Language;

namespace Quipu.Pipeline;

/// <summary>
/// The map step: a document's facts, from its text alone. The engine is loaded with the first document that needs it,
/// so that a build of known documents loads none. Thread-safe.
/// </summary>
internal sealed class MapStage : IDisposable
{
    private readonly Lazy<LanguageEngine>? engine;
    private readonly Func<Document, MappedDocument> map;

    private MapStage(string version, EdgeRules edges, Func<Document, MappedDocument> map, Lazy<LanguageEngine>? engine)
    {
        Version = version;
        Edges = edges;
        this.map = map;
        this.engine = engine;
    }

    /// <summary>Changes with everything that a document's facts depend on besides the document: the model's files and the program's parts that read.</summary>
    public string Version { get; }

    /// <summary>What the vocabulary says of the edges that its types become.</summary>
    public EdgeRules Edges { get; }

    /// <summary>The stage over a model.</summary>
    /// <param name="modelFolder">The model's folder.</param>
    /// <param name="vocabulary">The relation vocabulary, or null for the one that is built in.</param>
    /// <param name="schema">What alone is kept, or null for all.</param>
    /// <param name="wholeBlocks">Whether every block is one sentence as it stands.</param>
    /// <param name="open">Whether clauses are read as open extractions.</param>
    /// <param name="facts">Whether facts are worked out; else they are empty.</param>
    /// <param name="minConfidence">From which confidence on relations are kept, or null for what is rather right than wrong.</param>
    public static MapStage Over(string modelFolder, RelationVocabulary? vocabulary = null, ExtractionSchema? schema = null, bool wholeBlocks = false, bool open = false, bool facts = true, double? minConfidence = null)
    {
        var engine = new Lazy<LanguageEngine>(() => LanguageEngine.Load(modelFolder));
        vocabulary ??= RelationVocabulary.Load();
        var extractor = new Lazy<FactsExtractor>(() => new FactsExtractor(vocabulary, schema, engine.Value.Relations, minConfidence));
        return new MapStage(VersionOf(modelFolder, vocabulary, schema, minConfidence), EdgesOf(vocabulary), Map, engine);

        MappedDocument Map(Document document)
        {
            AnnotatedDocument annotated = engine.Value.Annotate(document, wholeBlocks);
            return new MappedDocument(annotated, facts ? extractor.Value.Extract(annotated) : new DocumentFacts(document.Id)) { Open = open ? extractor.Value.ExtractOpen(annotated) : [] };
        }
    }

    /// <summary>A stage of another making, for tests.</summary>
    public static MapStage Of(string version, Func<Document, DocumentFacts> map) =>
        new(version, EdgeRules.Standard, document => new MappedDocument(new AnnotatedDocument(document, []), map(document)), null);

    /// <summary>A hash over all of a document that its facts depend on.</summary>
    public static string HashOf(Document document)
    {
        var parts = new List<string> { document.Text, document.Title ?? "", document.Date?.ToString("O") ?? "", document.Source };
        foreach (Block block in document.Blocks)
        {
            parts.Add($"{block.Kind} {block.Span}");
            parts.AddRange(block.Hidden.Select(hidden => hidden.ToString()));
        }

        return ContentHash.Of(64, [.. parts]);
    }

    /// <summary>Loads the engine if it is not loaded yet; fails if it cannot be, which is no document's fault.</summary>
    public void Prepare() => _ = engine?.Value;

    /// <summary>The document's sentences and facts, or why there are none: an error on one document is that document's.</summary>
    public (MappedDocument? Mapped, DocumentFailure? Failure) TryMap(MapInput input)
    {
        Document document = input.Document!;
        try
        {
            return (map(document), null);
        }
        catch (QuipuException error)
        {
            return (null, input.FailWith(error));
        }
        catch (Exception error) when (error is not (OutOfMemoryException or OperationCanceledException))
        {
            return (null, input.FailWith(DocumentFailure.Bug(document.Id, error)));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (engine is { IsValueCreated: true })
            engine.Value.Dispose();
    }

    // Compilation is deterministic, so the module's id changes exactly when its code does: facts of older code are never taken for new ones.
    private static string VersionOf(string modelFolder, RelationVocabulary vocabulary, ExtractionSchema? schema, double? minConfidence) => string.Join(
        '+',
        ModelHash.Of(modelFolder),
        FactsExtractor.Version,
        typeof(LanguageEngine).Module.ModuleVersionId.ToString("N")[..12],
        vocabulary.Hash,
        schema?.Hash,
        minConfidence?.ToString(CultureInfo.InvariantCulture));

    private static EdgeRules EdgesOf(RelationVocabulary vocabulary) => new(
        Names(vocabulary, definition => definition.IsSymmetric),
        Names(vocabulary, definition => definition.IsFunctional));

    private static ImmutableHashSet<string> Names(RelationVocabulary vocabulary, Func<RelationDefinition, bool> condition) =>
        [.. vocabulary.Definitions.Values.Where(condition).Select(definition => definition.Name)];
}
