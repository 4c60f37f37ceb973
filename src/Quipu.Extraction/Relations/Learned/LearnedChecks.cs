using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Coreference;
using Quipu.Extraction.Mentions;
using Quipu.Extraction.Syntax;

namespace Quipu.Extraction.Relations.Learned;

/// <summary>What the words beside a learned relation say against it.</summary>
internal static class LearnedChecks
{
    private static readonly ImmutableHashSet<string> Countries = ["country", "citizenship", "country_of_origin"];
    private static readonly ImmutableHashSet<string> Places = ["located_in", "country", "location", "headquarters", "capital"];
    private static readonly ImmutableHashSet<string> PlacesOfLife = ["place_of_birth", "place_of_death", "residence"];
    private static readonly ImmutableHashSet<string> AtHome = ["base", "headquarter", "locate", "situate", "find", "found", "establish", "form", "open", "lie", "stand", "exist", "operate", "sit", "be", "incorporate", "start", "begin", "launch", "create", "build", "set", "originate", "house", "reside", "live"];
    private static readonly ImmutableHashSet<string> Directions = ["north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "outside", "off"];

    /// <summary>Why a relation of this type between a mention and an entity cannot be, for the count of what is dropped; null if nothing speaks against it.</summary>
    /// <param name="context">The document.</param>
    /// <param name="type">The name of the type.</param>
    /// <param name="subject">The mention that it starts from.</param>
    /// <param name="object">The mention that it leads to.</param>
    /// <param name="end">What that refers to.</param>
    public static string? Objection(DocumentContext context, string type, Candidate subject, Candidate @object, Cluster end)
    {
        if (type is "father" or "mother" && end.IsMale is { } isMale && isMale != (type == "father"))
            return "relation: a learned father or mother of the other sex";
        if (IsOtherName(subject, @object) && !context.IsCountry(end))
            return "relation: learned between a name and its acronym";
        if (Countries.Contains(type) && !context.IsCountry(end))
            return "relation: a learned country that is none";
        if ((Countries.Contains(type) || Places.Contains(type)) && context.IsOfAnother(subject, end))
            return "relation: a learned country that is not that of the words";
        if (type == "citizenship" && IsOfThing(@object))
            return "relation: a learned country that is that of another thing";
        if (Places.Contains(type) && IsActor(@object))
            return "relation: a learned place that acts";
        if (Places.Contains(type) && IsBaseOfOther(@object, subject))
            return "relation: a learned place where another is based";
        if (Places.Contains(type) && IsWhereItActs(subject, @object))
            return "relation: a learned place where it does something";
        if (type is "parent_organization" or "subsidiary" && (subject.Covers(@object.Head) || @object.Covers(subject.Head)))
            return "relation: a learned parent that is a part of the name";
        if (PlacesOfLife.Contains(type) && IsOnlyNear(@object))
            return "relation: a learned place that is only near";
        return Places.Contains(type) && (IsOnlyNear(@object) || (IsOnlyNear(subject) && subject.Sentence == @object.Sentence && !subject.Sentence.Dominates(subject.Head, @object.Head))) ? "relation: a learned place that is only near" : null;
    }

    /// <summary>Whether a relation of this type says in which country something is.</summary>
    public static bool IsInCountry(DocumentContext context, string type, Cluster end) => type is "country" or "located_in" && context.IsCountry(end);

    /// <summary>Whether a place is named only as that of another thing: "an Italian village", "with U.S. support", where it should be the place of something.</summary>
    public static bool IsOnlyOrigin(string type, Candidate subject, Candidate @object) =>
        Places.Contains(type)
        && (@object.HeadToken.Upos == "ADJ"
            || (@object.HeadToken.Is("compound", "nmod:poss", "nmod:desc") && (subject.Sentence != @object.Sentence || !subject.Covers(@object.HeadToken.Head))));

    // "the U.S. military rejected her", "on the U.K.'s largest ship": military and ship are of that country, she may be of any.
    private static bool IsOfThing(Candidate country) =>
        country.HeadToken.Is("compound", "amod", "nmod:poss", "nmod:desc") && country.Sentence.Governor(country.HeadToken) is { } thing
        && (country.Sentence.NameAt(thing.Index)?.Type ?? thing.NounClass) is EntityType.Organization or EntityType.Facility or EntityType.Vehicle or EntityType.Product or EntityType.Work or EntityType.Law;

    // "the Texcoco Airport (NAIM)"
    private static bool IsOtherName(Candidate name, Candidate behind) =>
        name.Sentence == behind.Sentence && behind.First == name.Last + 2 && name.Sentence.Tokens[name.Last + 1].Text == "(" && Acronyms.LooksLikeOne(behind.Name) && name.Kind == MentionKind.Name;

    // "Nedbank, UK-based Old Mutual"
    private static bool IsBaseOfOther(Candidate place, Candidate subject) =>
        place.Last + 2 < place.Sentence.Tokens.Length && place.Sentence.Tokens[place.Last + 1].Xpos == "HYPH" && place.Sentence.Tokens[place.Last + 2] is { Lemma: "base" } based
        && (subject.Sentence != place.Sentence || !subject.Covers(based.Head));

    // "In Syria, Coalition forces conducted strikes": where a body does something it need not be at home.
    private static bool IsWhereItActs(Candidate subject, Candidate place) =>
        subject.Sentence == place.Sentence && subject.Type is EntityType.Organization or EntityType.Group && place.HeadToken.Is("obl")
        && place.Sentence.Governor(place.HeadToken) is { } verb && verb.IsVerb() && verb.Index == subject.HeadToken.Head && subject.HeadToken.Is("nsubj")
        && !verb.Is("acl") && !AtHome.Contains(verb.Lemma);

    // "The United States condemns the attack in Baghdad": a state that does something is not where it happens, unless it has it.
    private static bool IsActor(Candidate place) =>
        place.HeadToken.Is("nsubj") && place.Sentence.Governor(place.HeadToken) is { } verb && verb.IsVerb()
        && verb.Lemma is not ("have" or "include" or "contain" or "comprise" or "feature" or "possess" or "lie" or "border");

    // "the town of Balad Ruz, northeast of Baghdad", "outside Fallujah", "12 km from Robe": nor does it say where Baghdad is, without "Baghdad, Iraq".
    private static bool IsOnlyNear(Candidate place)
    {
        Sentence sentence = place.Sentence;
        string? preposition = sentence.Preposition(place.Head);
        Token? governor = sentence.Governor(place.HeadToken);
        return preposition is "near" or "outside" or "beyond" or "outside of"
            || (preposition is "of" && governor is not null && Directions.Contains(governor.Lemma.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant()));
    }
}
