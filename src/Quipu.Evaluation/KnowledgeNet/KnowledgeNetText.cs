using System.Collections.Immutable;
using System.Text.Json;
using Quipu.Core.Errors;
using Quipu.Core.Text;
using Quipu.Reading;

namespace Quipu.Evaluation.KnowledgeNet;

/// <summary>A text of KnowledgeNet with its annotated passages.</summary>
/// <param name="Document">The text.</param>
/// <param name="Passages">The passages.</param>
internal sealed record KnowledgeNetText(Document Document, ImmutableArray<KnowledgeNetPassage> Passages)
{
    /// <summary>Reads the texts of a fold.</summary>
    /// <exception cref="QuipuException">A line is malformed (<see cref="ErrorCodes.GoldInvalid"/>).</exception>
    public static IEnumerable<KnowledgeNetText> Read(string path, int fold)
    {
        var number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            KnowledgeNetText? text = null;
            try
            {
                using JsonDocument json = JsonDocument.Parse(line);
                if (json.RootElement.GetProperty("fold").GetInt32() == fold)
                    text = Of(json.RootElement);
            }
            catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException or ArgumentOutOfRangeException or IndexOutOfRangeException)
            {
                throw new QuipuException(ErrorCodes.GoldInvalid, $"Line {number} of '{path}' is no text of KnowledgeNet: {error.Message}", "Take the file as its data set has it.", error);
            }

            if (text is not null)
                yield return text;
        }
    }

    /// <summary>Reads one text.</summary>
    internal static KnowledgeNetText Of(JsonElement json)
    {
        string text = json.GetProperty("documentText").GetString()!;
        int[] places = Places(text);
        return new KnowledgeNetText(
            InputReader.OfText(json.GetProperty("documentId").GetString()!, text),
            [.. json.GetProperty("passages").EnumerateArray().Select(passage => PassageOf(passage, places))]);
    }

    // The data counts code points.
    private static int[] Places(string text)
    {
        var places = new List<int>();
        for (int i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
            places.Add(i);
        return [.. places, text.Length];
    }

    private static KnowledgeNetPassage PassageOf(JsonElement passage, int[] places) => new(
        SpanOf(passage, "passage", places),
        [.. passage.GetProperty("exhaustivelyAnnotatedProperties").EnumerateArray().Select(property => property.GetProperty("propertyId").GetString()!)],
        [.. passage.GetProperty("facts").EnumerateArray().Select(fact => new KnowledgeNetFact(fact.GetProperty("propertyId").GetString()!, SpanOf(fact, "subject", places), SpanOf(fact, "object", places)))]);

    private static Span SpanOf(JsonElement element, string name, int[] places) =>
        new(places[element.GetProperty(name + "Start").GetInt32()], places[element.GetProperty(name + "End").GetInt32()]);
}
