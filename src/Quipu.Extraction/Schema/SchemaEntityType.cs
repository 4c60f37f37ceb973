using System.Collections.Immutable;

namespace Quipu.Extraction.Schema;

/// <summary>A kind of entity that a schema asks for. Immutable.</summary>
/// <param name="Name">As the schema calls it.</param>
public sealed record SchemaEntityType(string Name)
{
    /// <summary>What it is, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Other nouns for it.</summary>
    public ImmutableArray<string> Synonyms { get; init; } = [];

    /// <summary>Names or words of things of this kind.</summary>
    public ImmutableArray<string> Examples { get; init; } = [];
}
