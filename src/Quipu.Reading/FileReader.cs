using Quipu.Core.Errors;
using Quipu.Core.Text;
using Quipu.Reading.Decoding;
using Quipu.Reading.Inputs;
using Quipu.Reading.JsonLines;
using Quipu.Reading.Markdown;

namespace Quipu.Reading;

/// <summary>Reads one file after the other; whatever is wrong with a file is a result.</summary>
internal sealed class FileReader(ReadingOptions options, TextEncoding unmarked)
{
    /// <summary>The file's document, or its documents for JSON lines, or its errors; at least one result.</summary>
    public IEnumerable<ReadResult> Read(InputFile file) =>
        file.Format == InputFormat.JsonLines ? ReadLines(file) : [ReadText(file)];

    private ReadResult ReadText(InputFile file)
    {
        try
        {
            string text = TextOf(file);
            if (string.IsNullOrWhiteSpace(text))
                throw FileBytes.Empty(file.Id);
            DocumentParts parts = file.Format == InputFormat.Markdown ? MarkdownReader.Read(text) : DocumentParts.OfPlainText(text);
            var document = new Document(file.Id, text, parts.Blocks) { Title = parts.Title, Date = parts.Date, Source = file.Id };
            return ReadResult.Of(file.Id, document);
        }
        catch (QuipuException failure)
        {
            return ReadResult.Of(file.Id, failure);
        }
    }

    private string TextOf(InputFile file)
    {
        Stream stream = FileBytes.Open(file, options);
        using Stream? owned = Owned(stream, file);
        byte[] bytes = FileBytes.ReadAll(stream, file.Id, options);
        (TextEncoding encoding, int mark) = TextEncoding.Detect(bytes, unmarked);
        return encoding.Decode(bytes.AsSpan(mark), mark, file.Id);
    }

    private IEnumerable<ReadResult> ReadLines(InputFile file)
    {
        (Stream? stream, ByteLines? lines, QuipuException? failure) = OpenLines(file);
        using Stream? owned = Owned(stream, file);
        if (lines is null)
        {
            yield return ReadResult.Of(file.Id, failure!);
            yield break;
        }

        int count = 0;
        while (JsonLinesReader.Next(lines, file.Id) is { } result)
        {
            count++;
            yield return result;
            if (result.Line is null)
                yield break; // the file itself failed
        }

        if (count == 0)
            yield return ReadResult.Of(file.Id, FileBytes.Empty(file.Id));
    }

    private (Stream? Stream, ByteLines? Lines, QuipuException? Failure) OpenLines(InputFile file)
    {
        Stream? stream = null;
        try
        {
            stream = FileBytes.Open(file, options);
            return (stream, ByteLines.Open(stream, file.Id, options, unmarked), null);
        }
        catch (QuipuException failure)
        {
            return (stream, null, failure);
        }
    }

    /// <summary>The stream where it is ours to close: standard input belongs to the caller.</summary>
    private static Stream? Owned(Stream? stream, InputFile file) => file.FullPath is null ? null : stream;
}
