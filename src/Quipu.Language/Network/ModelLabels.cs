using System.Collections.Immutable;
using System.Text.Json;
using Quipu.Core.Errors;
using Quipu.Core.Facts;
using Quipu.Language.Decoding;

namespace Quipu.Language.Network;

/// <summary>What the network's numbers stand for: <c>labels.json</c>.</summary>
internal sealed record ModelLabels
{
    private ModelLabels(Dictionary<string, string[]> lists)
    {
        Upos = [.. lists["upos"]];
        Xpos = [.. lists["xpos"]];
        Relations = [.. lists["rel"]];
        Lemmas = [.. lists["lemma"].Select(LemmaScript.Parse)];
        Names = new NameLabels(lists["names"]);
        Nouns = [.. lists["noun"].Select(label => Enum.TryParse(label, out EntityType type) ? type : (EntityType?)null)];
    }

    /// <summary>Universal tags.</summary>
    public ImmutableArray<string> Upos { get; }

    /// <summary>Penn tags.</summary>
    public ImmutableArray<string> Xpos { get; }

    /// <summary>Relations.</summary>
    public ImmutableArray<string> Relations { get; }

    /// <summary>Ways to the lemma.</summary>
    public ImmutableArray<LemmaScript> Lemmas { get; }

    /// <summary>Labels of names.</summary>
    public NameLabels Names { get; }

    /// <summary>Classes of common nouns; null is none.</summary>
    public ImmutableArray<EntityType?> Nouns { get; }

    /// <summary>Reads the file's content.</summary>
    /// <exception cref="QuipuException">A list is missing or a label is of no known kind.</exception>
    public static ModelLabels Parse(ReadOnlySpan<byte> json, string path)
    {
        try
        {
            return new ModelLabels(JsonSerializer.Deserialize(json, ModelJson.Default.DictionaryStringStringArray) ?? []);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or FormatException or ArgumentNullException)
        {
            throw new QuipuException(ErrorCodes.ModelFormat, $"The labels in '{path}' are not those that this version reads: {error.Message}", "Get the models folder of this version.", error);
        }
    }
}
