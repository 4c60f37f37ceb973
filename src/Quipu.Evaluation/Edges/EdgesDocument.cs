using System.Text.Json;
using Quipu.Core.Errors;

namespace Quipu.Evaluation.Edges;

/// <summary>One passage with all its relations, a line of the <c>edges</c> data.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">Its text.</param>
/// <param name="Mentions">Where its entities are mentioned.</param>
/// <param name="Entities">What it speaks of.</param>
/// <param name="Relations">What it says of them.</param>
public sealed record EdgesDocument(string Id, string Text, IReadOnlyList<EdgesMention> Mentions, IReadOnlyList<EdgesEntity> Entities, IReadOnlyList<EdgesRelation> Relations)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>The day from which it speaks (ISO 8601), or null.</summary>
    public string? Date { get; init; }

    /// <summary>Reads a file of passages.</summary>
    /// <exception cref="QuipuException">The file is missing or a line is none (<see cref="ErrorCodes.GoldInvalid"/>).</exception>
    public static IReadOnlyList<EdgesDocument> Read(string path)
    {
        if (!File.Exists(path))
            throw new QuipuException(ErrorCodes.GoldInvalid, $"There is no file '{path}'.", "Name the folder that holds edges/ with --data.");
        var documents = new List<EdgesDocument>();
        foreach (string line in File.ReadLines(path))
        {
            try
            {
                documents.Add(JsonSerializer.Deserialize<EdgesDocument>(line, Options) ?? throw new JsonException("null"));
            }
            catch (JsonException error)
            {
                throw new QuipuException(ErrorCodes.GoldInvalid, $"Line {documents.Count + 1} of '{path}' is no passage: {error.Message}", "See the data set's README for its form.", error);
            }
        }

        return documents;
    }
}
