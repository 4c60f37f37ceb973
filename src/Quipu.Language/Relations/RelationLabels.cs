using System.Collections.Immutable;
using System.Text.Json;
using Quipu.Core.Errors;
using Quipu.Core.Facts;
using Quipu.Language.Network;

namespace Quipu.Language.Relations;

/// <summary>What the relation network's numbers stand for: <c>relations.json</c>.</summary>
/// <param name="Format">The number of the interface between network and program.</param>
/// <param name="Width">The numbers of a word's state.</param>
/// <param name="EntityTypes">Names of entity types in the order of their numbers; the first is none.</param>
/// <param name="Kinds">Names of kinds of mentions in the order of their numbers.</param>
/// <param name="Types">The relation types in the order of the scores.</param>
internal sealed record RelationLabels(int Format, int Width, ImmutableArray<string> EntityTypes, ImmutableArray<string> Kinds, ImmutableArray<RelationLabels.TypeEntry> Types)
{
    private const int KnownFormat = 1;

    /// <summary>Reads the file's content.</summary>
    /// <exception cref="QuipuException">It is damaged, or of another format.</exception>
    public static RelationLabels Parse(ReadOnlySpan<byte> json, string path)
    {
        try
        {
            RelationLabels labels = JsonSerializer.Deserialize(json, ModelJson.Default.RelationLabels) ?? throw new JsonException("It is null.");
            if (labels.Format != KnownFormat || labels.EntityTypes.IsDefault || labels.Kinds.IsDefault || labels.Types.IsDefault || labels.Width < 1)
                throw new JsonException("A field is missing or of another format.");
            return labels;
        }
        catch (JsonException error)
        {
            throw new QuipuException(ErrorCodes.ModelFormat, $"'{path}' is not what this version reads: {error.Message}", "Get the models folder of this version.", error);
        }
    }

    /// <summary>The types as the program uses them.</summary>
    public ImmutableArray<LearnedType> ToTypes() =>
        [.. Types.Select(type => new LearnedType(type.Name, type.Wikidata, Ends(type.Subject), Ends(type.Object), type.Threshold, type.Inverse, type.Secondary))];

    private static ImmutableHashSet<EntityType> Ends(ImmutableArray<string> names) => [.. names.Select(Enum.Parse<EntityType>)];

    /// <summary>A type as the file has it.</summary>
    internal sealed record TypeEntry(string Name, string Wikidata, ImmutableArray<string> Subject, ImmutableArray<string> Object, double Threshold, string? Inverse, bool Secondary);
}
