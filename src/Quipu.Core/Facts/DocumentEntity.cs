using System.Collections.Immutable;

namespace Quipu.Core.Facts;

/// <summary>What several mentions of one document refer to.</summary>
/// <param name="Id">Unique in the document: <c>e1</c>, <c>e2</c>, … in order of first mention.</param>
/// <param name="Name">The best proper name, else the best noun phrase.</param>
/// <param name="Type">What it is; never a value type.</param>
public sealed record DocumentEntity(string Id, string Name, EntityType Type)
{
    /// <summary>A finer type in words (<c>political party</c>), or null.</summary>
    public string? Subtype { get; init; }

    /// <summary>Other names that the document uses for it, without <see cref="Name"/>, in order of first use.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Whether <see cref="Name"/> is a proper name. Only named entities are joined across documents.</summary>
    public bool IsNamed { get; init; }
}
