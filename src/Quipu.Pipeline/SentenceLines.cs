using System.Globalization;
using Quipu.Core.Text;

namespace Quipu.Pipeline;

/// <summary>Makes each line of a document a document of its own, for data sets of single sentences.</summary>
internal static class SentenceLines
{
    /// <summary>The lines that are not blank, numbered from 1 through all documents, blank lines counted; failures stay as they are.</summary>
    public static IEnumerable<MapInput> Of(IEnumerable<MapInput> inputs)
    {
        var number = 0;
        foreach (MapInput input in inputs)
        {
            if (input.Document is not { } document)
            {
                yield return input;
                continue;
            }

            foreach (string line in document.Text.Split('\n'))
            {
                number++;
                string text = line.TrimEnd('\r');
                if (!string.IsNullOrWhiteSpace(text))
                    yield return new MapInput(input.Path, number, Sentence(text, number, document.Source), null);
            }
        }
    }

    private static Document Sentence(string text, int number, string source) =>
        new(number.ToString(CultureInfo.InvariantCulture), text, [new Block(new Span(0, text.Length), BlockKind.Paragraph)]) { Source = source };
}
