using System.Collections.Immutable;

namespace Quipu.Extraction.Vocabulary;

/// <summary>What a relation type of the vocabulary is, apart from the words that say it. Immutable.</summary>
/// <param name="Name">As <c>founded_by</c>; what <see cref="Core.Facts.Relation.Type"/> holds.</param>
public sealed record RelationDefinition(string Name)
{
    /// <summary>The name for people: <c>founded by</c>.</summary>
    public required string Label { get; init; }

    /// <summary>The Wikidata property (<c>P112</c>), or null.</summary>
    public string? Wikidata { get; init; }

    /// <summary>What it means, in a sentence; or null.</summary>
    public string? Description { get; init; }

    /// <summary>The type that says the same from the other end, or null.</summary>
    public string? Inverse { get; init; }

    /// <summary>
    /// Its domain: names of <see cref="Core.Facts.EntityType"/>, <c>any</c>, <c>country</c> and <c>party</c>; with <c>!</c> before
    /// it a finer type that is excluded.
    /// </summary>
    public required ImmutableSortedSet<string> Subject { get; init; }

    /// <summary>Its range, in the same terms.</summary>
    public required ImmutableSortedSet<string> Object { get; init; }

    /// <summary>Whether X r Y and Y r X say the same.</summary>
    public bool IsSymmetric { get; init; }

    /// <summary>Whether X r Y and Y r Z give X r Z.</summary>
    public bool IsTransitive { get; init; }

    /// <summary>Whether nothing has two different values of it.</summary>
    public bool IsFunctional { get; init; }

    /// <summary>What its value is.</summary>
    public RelationValueKind Value { get; init; }
}
