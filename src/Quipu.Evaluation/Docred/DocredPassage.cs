using System.Collections.Immutable;
using System.Text.Json;
using Quipu.Core.Errors;
using Quipu.Evaluation.Names;

namespace Quipu.Evaluation.Docred;

/// <summary>A passage in the form of DocRED: words, clusters of mentions, and relations between the clusters if it has them.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Text">Its words with a blank between them.</param>
/// <param name="Entities">The mentions of each entity.</param>
/// <param name="Relations">Head, tail and Wikidata property.</param>
internal sealed record DocredPassage(
    string Title, string Text, ImmutableArray<ImmutableArray<GoldName>> Entities, ImmutableArray<(int Head, int Tail, string Property)> Relations)
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="QuipuException">It is malformed (<see cref="ErrorCodes.GoldInvalid"/>).</exception>
    public static IReadOnlyList<DocredPassage> Read(string path)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            using JsonDocument json = JsonDocument.Parse(stream);
            return [.. json.RootElement.EnumerateArray().Select(Of)];
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException or ArgumentOutOfRangeException)
        {
            throw new QuipuException(ErrorCodes.GoldInvalid, $"'{path}' is not in the form of DocRED: {error.Message}", "Take the file as its data set has it.", error);
        }
    }

    /// <summary>Reads one passage.</summary>
    internal static DocredPassage Of(JsonElement json)
    {
        var row = new WordRow();
        var places = new List<int[]>();
        foreach (JsonElement sentence in json.GetProperty("sents").EnumerateArray())
            places.Add(Add(sentence, row));
        return new DocredPassage(
            json.GetProperty("title").GetString()!,
            row.Text,
            [.. json.GetProperty("vertexSet").EnumerateArray().Select(entity => entity.EnumerateArray().Select(mention => NameOf(mention, places, row)).ToImmutableArray())],
            json.TryGetProperty("labels", out JsonElement labels) ? [.. labels.EnumerateArray().Select(RelationOf)] : []);
    }

    // Some words are blank: they take no place in the text.
    private static int[] Add(JsonElement sentence, WordRow row)
    {
        var numbers = new List<int>();
        foreach (string word in sentence.EnumerateArray().Select(word => word.GetString()!))
        {
            numbers.Add(row.Count);
            if (!string.IsNullOrWhiteSpace(word))
                row.Add(word.Trim());
        }

        return [.. numbers, row.Count];
    }

    private static GoldName NameOf(JsonElement mention, List<int[]> places, WordRow row)
    {
        int[] numbers = places[mention.GetProperty("sent_id").GetInt32()];
        JsonElement place = mention.GetProperty("pos");
        return new GoldName(row[numbers[place[0].GetInt32()], numbers[place[1].GetInt32()]], mention.GetProperty("type").GetString()!);
    }

    private static (int Head, int Tail, string Property) RelationOf(JsonElement label) =>
        (label.GetProperty("h").GetInt32(), label.GetProperty("t").GetInt32(), label.GetProperty("r").GetString()!);
}
