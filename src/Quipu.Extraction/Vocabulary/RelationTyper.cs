using Quipu.Core.Facts;
using Quipu.Extraction.Relations;

namespace Quipu.Extraction.Vocabulary;

/// <summary>One end of a relation as typing sees it.</summary>
/// <param name="Type">The type of the entity or value.</param>
/// <param name="IsCountry">Whether it is a country.</param>
/// <param name="IsParty">Whether it is a political party.</param>
/// <param name="Subtype">Its finer type in words, or null.</param>
internal readonly record struct EndType(EntityType Type, bool IsCountry = false, bool IsParty = false, string? Subtype = null);

/// <summary>A type found for a proposition.</summary>
/// <param name="Type">The type.</param>
/// <param name="IsTurned">Whether subject and object change places.</param>
internal sealed record Typing(RelationType Type, bool IsTurned);

/// <summary>Finds the type of the vocabulary that a proposition says, by its words and the types of its ends.</summary>
internal sealed class RelationTyper(RelationVocabulary vocabulary)
{
    /// <summary>The first type that fits, or null for an open relation.</summary>
    public Typing? Find(Proposition proposition, EndType subject, EndType @object)
    {
        string lemma = proposition.Type ?? proposition.Lemma;
        bool role = proposition.Role is not null && proposition.Type is null;
        (string noun, string phrase) = role ? RoleWords(lemma) : ("", "");
        foreach (RelationType type in vocabulary.Types)
        {
            bool forward = role ? Says(type.ForwardRoles, noun, phrase) || type.ForwardRoles.Contains(KindOf(proposition.RoleKind)) : type.Forward.Contains(lemma);
            if (forward && Accepts(type.Subject, subject) && Accepts(type.Object, @object))
                return new Typing(type, false);
            bool backward = role ? Says(type.BackwardRoles, noun, phrase) : type.Backward.Contains(lemma);
            if (backward && Accepts(type.Subject, @object) && Accepts(type.Object, subject))
                return new Typing(type, true);
        }

        return null;
    }

    private static bool Says(System.Collections.Immutable.ImmutableHashSet<string> roles, string noun, string phrase) => roles.Contains(noun) || roles.Contains(phrase) || roles.Contains("=" + phrase);

    private static string KindOf(RoleKind kind) => kind switch
    {
        RoleKind.Office => "@office",
        RoleKind.Profession => "@profession",
        _ => "@tie",
    };

    // The last word before the preposition and all before it: "senior fellow with" is a fellow, "member state of" no state.
    private static (string Noun, string Phrase) RoleWords(string lemma)
    {
        string[] words = lemma.Split(' ');
        return words.Length > 1 ? (words[^2], string.Join(' ', words[..^1])) : (lemma, lemma);
    }

    private static bool Accepts(System.Collections.Immutable.ImmutableHashSet<string> types, EndType end) =>
        !(end.Subtype is not null && types.Contains("!" + end.Subtype)) && IsOneOf(types, end);

    private static bool IsOneOf(System.Collections.Immutable.ImmutableHashSet<string> types, EndType end) =>
        types.Contains(end.Type.ToString()) || (types.Contains("any") && !end.Type.IsValue())
        || (end.IsCountry && types.Contains("country")) || (end.IsParty && types.Contains("party"));
}
