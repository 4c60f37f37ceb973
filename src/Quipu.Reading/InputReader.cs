using Quipu.Core.Errors;
using Quipu.Core.Text;
using Quipu.Reading.Decoding;
using Quipu.Reading.Inputs;

namespace Quipu.Reading;

/// <summary>
/// Reads files, folders, globs and standard input into documents. A file that cannot be read is one coded error;
/// everything else is still read. Stateless and thread-safe.
/// </summary>
/// <remarks>
/// A document's text is the file's decoded content, unchanged: line ends stay as they are, and only a byte order mark
/// is no part of it, so that offset 0 is the first character after the mark.
/// </remarks>
public static class InputReader
{
    /// <summary>
    /// Reads the inputs lazily, one file at a time. What was left out or led nowhere comes first, then the files sorted
    /// ordinally by path (the lines of a JSON lines file in their order), whatever the order of the inputs or of the
    /// file system. A file that several inputs lead to is read once.
    /// </summary>
    /// <param name="inputs">Paths of files and folders, globs (<c>texts/**/*.md</c>), or <c>-</c> for standard input.</param>
    /// <param name="options">How to read them.</param>
    /// <exception cref="QuipuException">An option names an unknown encoding or format.</exception>
    public static IEnumerable<ReadResult> Read(IReadOnlyList<string> inputs, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(options);
        TextEncoding unmarked = TextEncoding.Named(options.Encoding);
        InputFormats.Named(options.StandardInputFormat);
        return ReadAll(inputs, options, unmarked);
    }

    /// <summary>
    /// How many documents the inputs seem to hold, without reading them: every text file is one, every line of a JSON
    /// lines file is one. Null where standard input is among them. For progress only: a file may still fail.
    /// </summary>
    /// <param name="inputs">As for <see cref="Read"/>.</param>
    /// <param name="options">As for <see cref="Read"/>.</param>
    /// <param name="stop">Stops the counting.</param>
    public static int? Count(IReadOnlyList<string> inputs, ReadingOptions options, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(options);
        var count = 0;
        foreach (InputFile file in InputList.Of(inputs, options).Files)
        {
            stop.ThrowIfCancellationRequested();
            if (file.FullPath is null)
                return null;
            count += file.Format == InputFormat.JsonLines ? LineCount.Of(file, options) : 1;
        }

        return count;
    }

    /// <summary>A text that is at hand as a document, read as a plain text file is.</summary>
    /// <param name="id">The document's id.</param>
    /// <param name="text">Its text.</param>
    public static Document OfText(string id, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        DocumentParts parts = DocumentParts.OfPlainText(text);
        return new Document(id, text, parts.Blocks) { Title = parts.Title, Date = parts.Date };
    }

    private static IEnumerable<ReadResult> ReadAll(IReadOnlyList<string> inputs, ReadingOptions options, TextEncoding unmarked)
    {
        InputList list = InputList.Of(inputs, options);
        foreach (ReadResult other in list.Others)
            yield return other;

        var reader = new FileReader(options, unmarked);
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (ReadResult result in list.Files.SelectMany(reader.Read))
            yield return Unique(result, places);
    }

    /// <summary>The result, or an error in its place where an earlier document has its id.</summary>
    private static ReadResult Unique(ReadResult result, Dictionary<string, string> places)
    {
        if (result.Document is not { } document || places.TryAdd(document.Id, document.Source))
            return result;
        return ReadResult.Of(
            result.Path,
            new QuipuException(
                ErrorCodes.DuplicateDocument,
                $"{document.Source} has the id '{document.Id}' of {places[document.Id]}.",
                "Give every document its own id; for files of two folders, read the folder that holds both."),
            result.Line);
    }
}
