using System.Globalization;
using Quipu.Core.Facts;
using Quipu.Export.Values;

namespace Quipu.Export.Extract;

/// <summary>
/// One open extraction a line, fields separated by tabs: document, number of the sentence from 1, confidence, subject,
/// predicate, other arguments.
/// </summary>
internal static class OpenIeText
{
    /// <summary>Writes a document.</summary>
    public static void Write(string documentId, IEnumerable<OpenExtraction> extractions, Stream stream)
    {
        using var text = new StreamWriter(stream, TextField.Encoding, leaveOpen: true);
        foreach (OpenExtraction found in extractions)
        {
            string[] fields =
            [
                TextField.Of(documentId),
                Numbers.Text(found.Sentence + 1),
                Numbers.Confidence(found.Confidence).ToString("0.####", CultureInfo.InvariantCulture),
                TextField.Of(found.Subject),
                TextField.Of(found.Predicate),
                TextField.Of(found.Object),
            ];
            text.Write(string.Join('\t', fields) + "\n");
        }
    }
}
