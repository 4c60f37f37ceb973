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
    private readonly Stream output;
    private readonly string format;
    private readonly OffsetUnit offsets;

    /// <summary>Makes a writer.</summary>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="output">Where to; it is not closed.</param>
    /// <param name="offsets">What offsets count.</param>
    /// <exception cref="QuipuException"><see cref="ErrorCodes.UnknownExportFormat"/>.</exception>
    public ExtractWriter(string format, Stream output, OffsetUnit offsets = OffsetUnit.Utf16)
    {
        if (!Formats.Contains(format, StringComparer.Ordinal))
            throw new QuipuException(ErrorCodes.UnknownExportFormat, $"There is no format '{format}' of extracts.", $"Use one of: {string.Join(", ", Formats)}.");
        this.format = format;
        this.output = output;
        this.offsets = offsets;
    }

    /// <summary>The names of the formats: <c>jsonl</c>, <c>conllu</c>, <c>openie</c>.</summary>
    public static ImmutableArray<string> Formats { get; } = ["jsonl", "conllu", "openie"];

    /// <summary>Writes one document, whole, before it returns.</summary>
    /// <param name="document">The document with its sentences.</param>
    /// <param name="facts">What was found in it.</param>
    public void Write(AnnotatedDocument document, DocumentFacts facts) =>
        throw new NotImplementedException($"{format} {offsets} {output.CanWrite} {document.Sentences.Length} {facts.Words}");
}
