using System.Collections.Immutable;

namespace Quipu.Extraction.Schema;

/// <summary>A relation that a schema asks for. Immutable.</summary>
/// <param name="Name">As the schema calls it.</param>
public sealed record SchemaRelation(string Name)
{
    /// <summary>Its Wikidata property, or null.</summary>
    public string? Wikidata { get; init; }

    /// <summary>What it means, or null.</summary>
    public string? Description { get; init; }

    /// <summary>The entity types at its start; empty for any.</summary>
    public ImmutableArray<SchemaEntityType> Domain { get; init; } = [];

    /// <summary>The entity types at its end; empty for anything, values too.</summary>
    public ImmutableArray<SchemaEntityType> Range { get; init; } = [];

    /// <summary>Other words for it.</summary>
    public ImmutableArray<string> Synonyms { get; init; } = [];

    /// <summary>Sentences or phrases that say it.</summary>
    public ImmutableArray<string> Examples { get; init; } = [];
}
