using System.Collections.Immutable;
using Quipu.Core.Facts;

namespace Quipu.Language.Relations;

/// <summary>A relation type that the relation network knows.</summary>
/// <param name="Name">As <c>founded_by</c>.</param>
/// <param name="Wikidata">Its property.</param>
/// <param name="Subject">What may stand at its start.</param>
/// <param name="Object">What may stand at its end.</param>
/// <param name="Threshold">From which probability on it is taken to hold.</param>
/// <param name="Inverse">The type that says the same from the other end (itself, if it is symmetric), or null.</param>
/// <param name="IsSecondary">Whether its inverse is used in its place.</param>
public sealed record LearnedType(string Name, string Wikidata, ImmutableHashSet<EntityType> Subject, ImmutableHashSet<EntityType> Object, double Threshold, string? Inverse, bool IsSecondary)
{
    /// <summary>Whether it may hold between these.</summary>
    public bool Fits(EntityType subject, EntityType @object) => Subject.Contains(subject) && Object.Contains(@object);
}
