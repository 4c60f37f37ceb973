using System.Collections.Immutable;
using System.Text.Json;
using Quipu.Core.Errors;

namespace Quipu.Language.Network;

/// <summary>What <c>config.json</c> of a model says: its name, its format and the hashes of its other files.</summary>
/// <param name="Name">The model's name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Format">The number of the interface between network and program.</param>
/// <param name="MaxPieces">The most pieces of a sentence that the network reads, with the two around it.</param>
/// <param name="MaxWordPieces">The most pieces of a word.</param>
/// <param name="RowPieces">The most pieces of a row of several sentences, 0 where each stands alone.</param>
/// <param name="Sha256">The hash of each file, in lower-case hex, by name.</param>
/// <param name="NameSteps">Scores of each label of names and the next one, row by row; an older model has none.</param>
internal sealed record ModelConfig(
    string Name, string Version, int Format, int MaxPieces, int MaxWordPieces, int RowPieces, ImmutableSortedDictionary<string, string> Sha256,
    float[][]? NameSteps = null)
{
    private const int KnownFormat = 2;

    /// <summary>Reads the file's content.</summary>
    /// <exception cref="QuipuException">It is damaged, or of another format.</exception>
    public static ModelConfig Parse(ReadOnlySpan<byte> json, string path)
    {
        try
        {
            ModelConfig config = JsonSerializer.Deserialize(json, ModelJson.Default.ModelConfig) ?? throw new JsonException("It is null.");
            if (config.Format != KnownFormat)
                throw new QuipuException(ErrorCodes.ModelFormat, $"The model '{path}' is of format {config.Format}; this version reads format {KnownFormat}.", "Get the models folder of this version.");
            if (config is not { Name.Length: > 0, Version: not null, MaxPieces: >= 16, MaxWordPieces: >= 1, RowPieces: >= 0, Sha256: not null } || config.MaxWordPieces > config.MaxPieces - 2 || config.RowPieces > config.MaxPieces)
                throw new JsonException("A field is missing.");
            return config;
        }
        catch (JsonException error)
        {
            throw new QuipuException(ErrorCodes.ModelDamaged, $"'{path}' cannot be read: {error.Message}", "Get the models folder again.", error);
        }
    }
}
