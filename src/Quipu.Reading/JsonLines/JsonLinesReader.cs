using System.Globalization;
using Quipu.Core.Errors;
using Quipu.Core.Text;
using Quipu.Reading.Decoding;

namespace Quipu.Reading.JsonLines;

/// <summary>JSON lines as documents, one a line; a line that is wrong is one error and the others are still read.</summary>
internal static class JsonLinesReader
{
    /// <summary>The next line's document or error, or null at the end. Blank lines are passed over.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="path">The file, for people.</param>
    /// <returns>A result with a line number, or one without where the file itself failed.</returns>
    public static ReadResult? Next(ByteLines lines, string path)
    {
        try
        {
            while (lines.Next() is { } line)
            {
                if (ResultOf(line, lines.Encoding, path) is { } result)
                    return result;
            }

            return null;
        }
        catch (QuipuException failure)
        {
            return ReadResult.Of(path, failure);
        }
    }

    private static ReadResult? ResultOf(ByteLine line, TextEncoding encoding, string path)
    {
        string place = string.Create(CultureInfo.InvariantCulture, $"{path}:{line.Number}");
        try
        {
            string text = encoding.Decode(line.Bytes, line.Offset, path);
            return string.IsNullOrWhiteSpace(text) ? null : ReadResult.Of(path, DocumentOf(JsonLine.Parse(text, place), place), line.Number);
        }
        catch (QuipuException failure)
        {
            return ReadResult.Of(path, failure, line.Number);
        }
    }

    private static Document DocumentOf(JsonLine line, string place)
    {
        if (string.IsNullOrWhiteSpace(line.Text))
            throw new QuipuException(ErrorCodes.InputEmpty, $"The 'text' of {place} is empty.", "Remove the line, or fill it.");
        DocumentParts parts = DocumentParts.OfPlainText(line.Text);
        return new Document(line.Id, line.Text, parts.Blocks)
        {
            Title = line.Title ?? parts.Title,
            Date = line.Date ?? parts.Date,
            Source = place,
        };
    }
}
