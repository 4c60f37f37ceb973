using System.Collections.Immutable;
using Quipu.Core.Facts;

namespace Quipu.Extraction.Schema;

/// <summary>A kind of thing that schemas ask for, in the terms of the engine.</summary>
/// <param name="Types">The engine's types for it; <see cref="EntityType.Concept"/> first for a class that common nouns tell.</param>
/// <param name="Words">Nouns that a text uses for such a thing.</param>
/// <param name="Members">Phrases that are such a thing, in lower case.</param>
/// <param name="Suffix">Last words of phrases that are such a thing.</param>
/// <param name="IsCountry">Whether its things are the countries of the world.</param>
internal sealed record Kind(ImmutableArray<EntityType> Types, ImmutableHashSet<string> Words, ImmutableHashSet<string> Members, ImmutableHashSet<string> Suffix, bool IsCountry = false)
{
    /// <summary>Whether its things are told by phrases of common nouns.</summary>
    public bool IsClass => Members.Count + Suffix.Count > 0;

    /// <summary>Whether its things may be classes only, never entities.</summary>
    public bool IsOnlyClass => IsClass && Types[0] == EntityType.Concept;

    /// <summary>Its words and those of the schema's own entry.</summary>
    public Kind With(SchemaEntityType type) => this with
    {
        Words = Words.Union(type.Synonyms.Append(type.Name).Select(name => name.Trim().ToLowerInvariant())),
        Members = Members.Union(type.Examples.Select(example => example.ToLowerInvariant())),
    };
}
