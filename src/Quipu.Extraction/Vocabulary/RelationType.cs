using System.Collections.Immutable;

namespace Quipu.Extraction.Vocabulary;

/// <summary>One type of the relation vocabulary with the words that say it.</summary>
/// <param name="Name">As <c>founded_by</c>.</param>
/// <param name="Wikidata">Its property, or null.</param>
/// <param name="Subject">Names of the entity types at its start; <c>any</c>, <c>country</c> and <c>party</c> too.</param>
/// <param name="Object">Names of the entity types at its end.</param>
/// <param name="Forward">Predicates that go from its start to its end.</param>
/// <param name="Backward">Predicates that go from its end to its start.</param>
/// <param name="ForwardRoles">Head nouns of roles whose holder is its start; <c>@office</c> and <c>@profession</c> all of that kind.</param>
/// <param name="BackwardRoles">Head nouns of roles whose holder is its end.</param>
internal sealed record RelationType(
    string Name,
    string? Wikidata,
    ImmutableHashSet<string> Subject,
    ImmutableHashSet<string> Object,
    ImmutableHashSet<string> Forward,
    ImmutableHashSet<string> Backward,
    ImmutableHashSet<string> ForwardRoles,
    ImmutableHashSet<string> BackwardRoles);
