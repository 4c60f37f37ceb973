using System.Collections.Immutable;
using Quipu.Core.Errors;
using Quipu.Core.Facts;
using Quipu.Core.Text;

namespace Quipu.Export.Extract;

/// <summary>
/// Writes what was found in documents, one after the other, before anything is merged across documents: the stable
/// output of <c>quipu extract</c>. UTF-8 without a mark, lines end with LF. Not thread-safe.
/// </summary>
public sealed class ExtractWriter
{
    private readonly Action<AnnotatedDocument, DocumentFacts, ImmutableArray<OpenExtraction>, Stream> write;
    private readonly Stream output;

    /// <summary>Makes a writer.</summary>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="output">Where to; it is neither flushed nor closed.</param>
    /// <param name="offsets">What offsets count.</param>
    /// <exception cref="QuipuException"><see cref="ErrorCodes.UnknownExportFormat"/>.</exception>
    public ExtractWriter(string format, Stream output, OffsetUnit offsets = OffsetUnit.Utf16)
    {
        write = format switch
        {
            "jsonl" => (document, facts, _, stream) => FactsJson.Write(document.Document, facts, stream, offsets),
            "conllu" => (document, _, _, stream) => ConlluText.Write(document, stream, offsets),
            "openie" => (document, _, open, stream) => OpenIeText.Write(document.Document.Id, open, stream),
            _ => throw new QuipuException(
                ErrorCodes.UnknownExportFormat,
                $"There is no format '{format}' of extracts.",
                $"Use one of: {string.Join(", ", Formats)}."),
        };
        this.output = output;
    }

    /// <summary>The names of the formats: <c>jsonl</c>, <c>conllu</c>, <c>openie</c>.</summary>
    public static ImmutableArray<string> Formats { get; } = ["jsonl", "conllu", "openie"];

    /// <summary>Writes one document, whole: nothing reaches the output before all of it is made.</summary>
    /// <param name="document">The document with its sentences.</param>
    /// <param name="facts">What was found in it.</param>
    /// <param name="open">Its open extractions, for <c>openie</c>.</param>
    public void Write(AnnotatedDocument document, DocumentFacts facts, ImmutableArray<OpenExtraction> open = default)
    {
        using var whole = new MemoryStream();
        write(document, facts, open.IsDefault ? [] : open, whole);
        whole.WriteTo(output);
    }
}
