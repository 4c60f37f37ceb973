using System.Collections.Immutable;
using System.Text.Json;
using Quipu.Core.Errors;

namespace Quipu.Evaluation.Seeds;

/// <summary>What careful readers take from a set of texts: the nodes and edges that should be found, and the wrong readings that should not.</summary>
/// <param name="Documents">The documents in the order of the file.</param>
/// <param name="RunsAsVocabulary">
/// Whether typed edges run in the direction of the relation vocabulary (the form with <c>documents</c>); in the form
/// of a single document they run in the direction of the text's own verb.
/// </param>
public sealed record GoldFile(ImmutableArray<GoldDocument> Documents, bool RunsAsVocabulary)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        AllowTrailingCommas = false,
        ReadCommentHandling = JsonCommentHandling.Disallow,
    };

    /// <summary>Reads a gold file of either form: one document, or several under <c>documents</c>.</summary>
    /// <exception cref="QuipuException">Q6001: the file is missing or malformed.</exception>
    public static GoldFile Read(string path)
    {
        try
        {
            return Parse(File.ReadAllText(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Invalid($"The gold file '{path}' cannot be read: {error.Message}", error);
        }
        catch (Exception error) when (error is JsonException or FormatException)
        {
            throw Invalid($"The gold file '{path}' is malformed: {error.Message}", error);
        }
    }

    /// <summary>Reads the content of a gold file.</summary>
    /// <exception cref="JsonException">It is no JSON or lacks a field.</exception>
    /// <exception cref="FormatException">A name refers to no node.</exception>
    internal static GoldFile Parse(string json)
    {
        using JsonDocument content = JsonDocument.Parse(json);
        bool several = content.RootElement.ValueKind == JsonValueKind.Object
            && content.RootElement.TryGetProperty("documents", out _);
        ImmutableArray<GoldDocument> documents = several
            ? Several(content.RootElement.GetProperty("documents"))
            : [One(content.RootElement)];
        foreach (GoldDocument document in documents)
            Check(document);
        return new GoldFile(documents, several);
    }

    private static ImmutableArray<GoldDocument> Several(JsonElement documents) =>
        documents.ValueKind == JsonValueKind.Array
            ? [.. documents.EnumerateArray().Select(One)]
            : throw new FormatException("'documents' is no array.");

    private static GoldDocument One(JsonElement document) =>
        document.Deserialize<GoldDocument>(Options) ?? throw new FormatException("A document is null.");

    private static void Check(GoldDocument document)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (GoldNode node in document.Nodes)
        {
            if (!ids.Add(node.Id))
                throw new FormatException($"'{document.Document}' has the node '{node.Id}' twice.");
        }

        foreach (GoldEdge edge in document.Edges)
        {
            Known(edge.Subject);
            Known(edge.Object);
            Known(edge.Speaker);
            if (new object?[] { edge.Object, edge.ObjectText, edge.Value, edge.ValueText }.Count(end => end is not null) != 1)
                throw new FormatException($"An edge of '{edge.Subject}' in '{document.Document}' has not exactly one object.");
        }

        foreach (GoldTrap trap in document.MustNot)
        {
            Known(trap.Subject);
            Known(trap.Object);
        }

        void Known(string? id)
        {
            if (id is not null && !ids.Contains(id))
                throw new FormatException($"'{document.Document}' speaks of the node '{id}', which it does not have.");
        }
    }

    private static QuipuException Invalid(string what, Exception cause) =>
        new(ErrorCodes.GoldInvalid, what, "See docs/seeds.md for the form of a gold file.", cause);
}
