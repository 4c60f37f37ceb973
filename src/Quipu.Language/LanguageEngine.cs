using System.Collections.Immutable;
using Quipu.Core.Errors;
using Quipu.Core.Text;
using Quipu.Language.Decoding;
using Quipu.Language.Network;
using Quipu.Language.Relations;
using Quipu.Language.Words;

namespace Quipu.Language;

/// <summary>
/// Reads English: cuts a document into sentences and words and lets one network say what each word is, what it
/// depends on and what it names. Thread-safe: one engine serves any number of threads.
/// </summary>
public sealed class LanguageEngine : IDisposable
{
    // Counts up with every change of tokenizer, splitter or decoding that changes answers.
    private const int Rules = 4;
    private readonly NetworkSession network;
    private readonly WindowDecoder decoder;
    private readonly WordPiece wordPiece;
    private readonly ModelConfig config;

    private LanguageEngine(ModelFolder model, string path)
    {
        wordPiece = new WordPiece(model.Vocabulary, model.Config.MaxWordPieces);
        network = NetworkSession.Load(model.Network, wordPiece, path);
        decoder = new WindowDecoder(model.Labels, new NameDecoder(model.Labels.Names, model.NameSteps));
        config = model.Config;
        Relations = model.Relations is (byte[] relations, RelationLabels labels) ? RelationNetwork.Load(relations, labels, path) : null;
        Version = $"{model.Version} rules {Rules}";
    }

    /// <summary>The model's name, version and hash, and the version of the rules around it. Two engines with the same version give the same answers.</summary>
    public string Version { get; }

    /// <summary>The network for typed relations that belongs to the model; null where the model has none.</summary>
    public RelationNetwork? Relations { get; }

    /// <summary>Opens a model folder (<c>model.onnx</c>, <c>vocab.txt</c>, <c>labels.json</c>, <c>config.json</c>).</summary>
    /// <param name="modelFolder">Its path.</param>
    /// <exception cref="QuipuException">
    /// <see cref="ErrorCodes.ModelMissing"/>, <see cref="ErrorCodes.ModelDamaged"/> or <see cref="ErrorCodes.ModelFormat"/>.
    /// </exception>
    public static LanguageEngine Load(string modelFolder)
    {
        ArgumentNullException.ThrowIfNull(modelFolder);
        return new LanguageEngine(ModelFolder.Open(modelFolder), modelFolder);
    }

    /// <summary>The sentences of a document. Depends on nothing but the document's text and blocks and the model.</summary>
    /// <param name="document">The document.</param>
    /// <param name="wholeBlocks">Whether every block is one sentence as it stands, for data sets of single sentences.</param>
    public AnnotatedDocument Annotate(Document document, bool wholeBlocks = false)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new DocumentAnnotator(document, network, decoder, wordPiece, config).Annotate(wholeBlocks);
    }

    /// <summary>The sentences of a document whose words are known, for data sets that come cut into words.</summary>
    /// <param name="document">The document.</param>
    /// <param name="sentences">The words of each sentence in order: where they stand in the text.</param>
    public AnnotatedDocument Annotate(Document document, IReadOnlyList<ImmutableArray<Span>> sentences)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(sentences);
        return new DocumentAnnotator(document, network, decoder, wordPiece, config).Annotate(sentences);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Relations?.Dispose();
        network.Dispose();
    }
}
