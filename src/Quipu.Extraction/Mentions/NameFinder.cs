using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Text;

namespace Quipu.Extraction.Mentions;

/// <summary>A proper name after its borders and its type were put right.</summary>
/// <param name="First">The first token.</param>
/// <param name="Last">The last token.</param>
/// <param name="Type">What it names.</param>
/// <param name="Subtype">A finer type, or null.</param>
/// <param name="Confidence">0 to 1.</param>
internal sealed record ProperName(int First, int Last, EntityType Type, string? Subtype, float Confidence)
{
    /// <summary>An acronym that follows the name in brackets, or null.</summary>
    public string? Acronym { get; init; }
}

/// <summary>
/// From the network's name spans to names: titles, articles and genitives go, the last word may tell the type, a
/// full name and its acronym in brackets are one name, and parts of an organisation's name that are names themselves
/// become names too.
/// </summary>
internal sealed class NameFinder(Lexicon lexicon)
{
    /// <summary>The names of a sentence, in order; they may nest, never cross.</summary>
    public ImmutableArray<ProperName> Find(Sentence sentence)
    {
        List<ProperName> names = [];
        foreach (NameSpan span in sentence.Names.SelectMany(span => SplitAtBrackets(sentence, span)))
        {
            if (Trim(sentence, span) is { } name)
                names.Add(name);
        }

        JoinAcronyms(sentence, names);
        foreach (ProperName name in names.ToArray())
        {
            if (OwnerOf(sentence, name) is { } owner && !names.Exists(other => other.First == owner.First && other.Last == owner.Last))
                names.Add(owner);
        }

        return [.. names.OrderBy(name => name.First).ThenByDescending(name => name.Last)];
    }

    // The network may run a name into the bracket after it: "Communist Party of China (CPC".
    private static IEnumerable<NameSpan> SplitAtBrackets(Sentence sentence, NameSpan span)
    {
        int first = span.First;
        for (int i = span.First; i <= span.Last + 1; i++)
        {
            if (i <= span.Last && sentence.Tokens[i].Text is not ("(" or ")" or "[" or "]"))
                continue;
            if (i > first)
                yield return span with { First = first, Last = i - 1 };
            first = i + 1;
        }
    }

    private ProperName? Trim(Sentence sentence, NameSpan span)
    {
        int first = span.First, last = span.Last;
        while (first <= last && IsEdge(sentence.Tokens[first]))
            first++;
        while (last >= first && IsEdge(sentence.Tokens[last]))
            last--;
        while (span.Type == EntityType.Person && first < last && IsTitle(sentence.Tokens[first]))
            first++;
        if (first > last || !HasLetter(sentence, first, last))
            return null;
        var name = new ProperName(first, last, span.Type, null, span.Confidence);
        return first == last || span.Type == EntityType.Person ? name : TypedByEnding(sentence, name);
    }

    // "Julius Nyerere Leadership School" is a school, whatever the network takes it for.
    private ProperName TypedByEnding(Sentence sentence, ProperName name)
    {
        string last = sentence.Tokens[name.Last].Text.ToLowerInvariant();
        string head = last;
        for (int i = name.First + 1; i < name.Last; i++)
        {
            // "University of Oxford", "Center for China and Globalization": the head stands before the preposition.
            if (sentence.Tokens[i].Upos == "ADP" && sentence.Tokens[i].Text.ToLowerInvariant() is "of" or "for" && i > name.First)
            {
                head = sentence.Tokens[i - 1].Text.ToLowerInvariant();
                break;
            }
        }

        if (lexicon.NameEndings.TryGetValue(head, out Lexicon.NameEnding? ending) && MayBecome(name.Type, ending.Type))
            return name with { Type = ending.Type, Subtype = ending.Subtype };
        return name;
    }

    private static bool MayBecome(EntityType type, EntityType told) => type == told || type is not (EntityType.Work or EntityType.Event) || told is EntityType.Event;

    private bool IsTitle(Token token) => lexicon.Titles.Contains(token.Text.ToLowerInvariant());

    private static bool IsEdge(Token token) =>
        token.Upos is "DET" or "PUNCT" or "ADP" or "CCONJ" or "SCONJ" or "PRON" or "PART" && !token.Text.Any(char.IsUpper)
        || token.Xpos == "POS" || (token.Upos is "DET" && token.Text.Equals("the", StringComparison.OrdinalIgnoreCase))
        || token.Text is "\"" or "“" or "”" or "(" or ")" or "," or "'" or "’";

    private static bool HasLetter(Sentence sentence, int first, int last)
    {
        for (int i = first; i <= last; i++)
        {
            if (sentence.Tokens[i].Text.Any(char.IsLetter))
                return true;
        }

        return false;
    }

    // "Communist Party of China (CPC)": one name with an acronym. "… (CPC) Central Committee": a longer name around it.
    private void JoinAcronyms(Sentence sentence, List<ProperName> names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            ProperName name = names[i];
            int open = name.Last + 1, word = name.Last + 2, close = name.Last + 3;
            if (close >= sentence.Tokens.Length || sentence.Tokens[open].Text != "(" || sentence.Tokens[close].Text != ")")
                continue;
            string acronym = sentence.Tokens[word].Text;
            if (!Acronyms.Fits(acronym, NounPhrase.Words(sentence, name.First, name.Last)))
                continue;
            names[i] = name with { Acronym = acronym };
            names.RemoveAll(other => other.First == word && other.Last == word);
            if (names.Find(other => other.First == close + 1 && IsUnit(sentence, other)) is { } unit)
            {
                names.Remove(unit);
                names.Add(unit with { First = name.First, Type = EntityType.Organization, Subtype = "committee" });
            }
            else if (UnitAfter(sentence, close + 1) is { } end)
            {
                names.Add(new ProperName(name.First, end, EntityType.Organization, "committee", name.Confidence));
            }
        }
    }

    private bool IsUnit(Sentence sentence, ProperName name) =>
        lexicon.OrganizationUnits.Contains(NounPhrase.Words(sentence, name.First, name.Last).ToLowerInvariant());

    private int? UnitAfter(Sentence sentence, int start)
    {
        for (int end = Math.Min(start + 2, sentence.Tokens.Length - 1); end > start; end--)
        {
            if (lexicon.OrganizationUnits.Contains(NounPhrase.Words(sentence, start, end).ToLowerInvariant()))
                return end;
        }

        return null;
    }

    // "Lao People's Revolutionary Party Central Committee" holds the name of the party.
    private ProperName? OwnerOf(Sentence sentence, ProperName name)
    {
        if (name.Type != EntityType.Organization)
            return null;
        for (int start = name.First + 1; start < name.Last; start++)
        {
            if (!lexicon.OrganizationUnits.Contains(NounPhrase.Words(sentence, start, name.Last).ToLowerInvariant()))
                continue;
            int last = start - 1;
            while (last > name.First && IsEdge(sentence.Tokens[last]))
                last--;
            if (sentence.Tokens[last].Text == ")" || !sentence.Tokens[last].Text.Any(char.IsUpper))
                return null;
            return TypedByEnding(sentence, new ProperName(name.First, last, EntityType.Organization, null, name.Confidence));
        }

        return null;
    }
}
