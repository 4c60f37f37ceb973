using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Mentions;
using Quipu.Extraction.Syntax;

namespace Quipu.Extraction.Schema;

/// <summary>
/// Puts the borders of titles right, which networks cut: of a sentence's subject (<c>A Grand Day Out was directed by …</c>,
/// <c>1133 Lugduna was discovered …</c>), of what stands in quotation marks, and of works that begin with an article.
/// </summary>
internal static class TitleFinder
{
    private const int Longest = 14;

    private static readonly ImmutableHashSet<string> Small =
        ["of", "the", "and", "in", "for", "a", "an", "to", "on", "with", "at", "from", "by", "or", "de", "la", "le", "du", "des", "van", "von", "der", "den", "el", "y", "di", "da", "del", "vs", "vs.", "'s", "’s", "is", "&"];

    /// <summary>The names of a sentence with the titles whole.</summary>
    public static ImmutableArray<ProperName> Widen(Sentence sentence, ImmutableArray<ProperName> names, Lexicon lexicon)
    {
        var all = new List<ProperName>(names);
        if (SubjectTitle(sentence, lexicon) is { } title)
            Put(all, sentence, title.First, title.Last, lexicon);
        else if (SubjectSeason(sentence) is { } season)
            Put(all, sentence, season.First, season.Last, lexicon);
        foreach ((int first, int last) in Quoted(sentence))
            Put(all, sentence, first, last, lexicon);
        for (var i = 0; i < all.Count; i++)
        {
            ProperName name = all[i];
            if (name.Type == EntityType.Work && name.First > 0 && sentence.Tokens[name.First - 1].Text is "The" or "A" or "An" && name.First > 0 && !all.Exists(other => other.First < name.First && name.First - 1 <= other.Last))
                all[i] = name with { First = name.First - 1 };
        }

        for (var i = 0; i < all.Count; i++)
            all[i] = all[i] with { Last = WithNumber(sentence, all, all[i]) };
        JoinPeoples(sentence, all);
        JoinTaxa(sentence, all);
        return [.. all.OrderBy(name => name.First).ThenByDescending(name => name.Last)];
    }

    // "Expedition 31", "Soyuz TMA-12", "STS-51-D": a number or code belongs to the name of a mission, a product, an event.
    private static int WithNumber(Sentence sentence, List<ProperName> names, ProperName name)
    {
        int last = name.Last;
        if (name.Type is EntityType.Person or EntityType.Place or EntityType.Group or EntityType.Language)
            return last;
        while (last + 1 < sentence.Tokens.Length && IsCode(sentence, last) && !names.Exists(other => other != name && other.First <= last + 1 && last + 1 <= other.Last && other.Last - other.First > 0))
            last++;
        return sentence.Tokens[last].Text == "-" ? last - 1 : last;
    }

    private static bool IsCode(Sentence sentence, int last)
    {
        Token next = sentence.Tokens[last + 1], token = sentence.Tokens[last];
        bool hyphen = next.Text == "-" && !token.SpaceAfter && !next.SpaceAfter;
        bool afterHyphen = token.Text == "-" && !token.SpaceAfter && char.IsLetterOrDigit(next.Text[0]) && (char.IsDigit(next.Text[0]) || next.Text.All(char.IsUpper));
        bool number = token.SpaceAfter && token.Text != "-" && next.Text.Any(char.IsDigit) && next.Text.Length <= 5 && !(next.Text.Length == 4 && next.Text.All(char.IsDigit)) && next.Text.All(c => char.IsUpper(c) || char.IsDigit(c) || c is '-' or '.')
            && (next.Head == last || next.Is("nummod", "flat", "compound", "nmod", "dep"));
        return hyphen || afterHyphen || number;
    }

    // "Bistorta officinalis": a genus and a Latin epithet; "Orchidaceae": a family.
    private static void JoinTaxa(Sentence sentence, List<ProperName> names)
    {
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            Token genus = sentence.Tokens[i];
            bool family = genus.Text.Length > 6 && char.IsUpper(genus.Text[0]) && Families.Any(ending => genus.Text.EndsWith(ending, StringComparison.Ordinal));
            bool species = i + 1 < sentence.Tokens.Length && genus.Text.Length > 3 && char.IsUpper(genus.Text[0]) && genus.Text.Skip(1).All(char.IsLower) && IsEpithet(genus, sentence.Tokens[i + 1]);
            if (!family && !species)
                continue;
            int last = species ? i + 1 : i;
            if (names.Exists(name => name.First < i && i <= name.Last || (name.First <= last && name.Last > last)))
                continue;
            names.RemoveAll(name => name.First >= i && name.Last <= last);
            names.Add(new ProperName(i, last, EntityType.Species, null, 0.7f));
        }
    }

    private static bool IsEpithet(Token genus, Token token) =>
        token.Text.Length > 4 && token.Text.All(char.IsLower) && token.NounClass is null && token.Upos is "NOUN" or "PROPN" or "ADJ" or "X"
        && (token.Head == genus.Index || genus.Head == token.Index) && Epithets.Any(ending => token.Text.EndsWith(ending, StringComparison.Ordinal)) && genus.Upos is "PROPN" or "NOUN" or "X";

    private static readonly string[] Families = ["aceae", "idae", "inae", "oideae", "iformes"];

    private static readonly string[] Epithets = ["us", "um", "is", "ae", "ii", "ensis", "ense", "ata", "ica", "ana", "ina", "osa", "oides", "ata", "ella", "ula", "era", "ra", "ia", "ta", "la", "na", "ens", "ans", "ops"];

    // "African Americans": an origin before a people is part of its name.
    private static void JoinPeoples(Sentence sentence, List<ProperName> names)
    {
        for (var i = names.Count - 1; i >= 0; i--)
        {
            ProperName people = names[i];
            if (sentence.Tokens[people.Last].Xpos is not ("NNPS" or "NNS") || people.Type is not (EntityType.Group or EntityType.Place))
                continue;
            int before = names.FindIndex(name => (name.Last == people.First - 1 || (name.Last == people.First - 2 && sentence.Tokens[people.First - 1].Text == "-")) && name.Type is EntityType.Place or EntityType.Group && sentence.Tokens[name.Last].Head == people.Last);
            if (before < 0)
                continue;
            names[i] = people with { First = names[before].First, Type = EntityType.Group };
            names.RemoveAt(before);
        }
    }

    // The subject at the start, up to its verb or a bracket, if its words are a title's.
    private static (int First, int Last)? SubjectTitle(Sentence sentence, Lexicon lexicon)
    {
        int first = 0, end = 0;
        while (first < sentence.Tokens.Length && sentence.Tokens[first].Text is "\"" or "“" or "”" or "'" or "``" or "''")
            first++;
        end = first;
        while (end < sentence.Tokens.Length && end - first < Longest && !IsBorder(sentence, end) && IsOfTitle(sentence.Tokens[end], end == first))
            end++;
        if (end >= sentence.Tokens.Length || !IsBorder(sentence, end) || end - first < 2)
            return null;
        int last = end - 1;
        if (lexicon.Titles.Contains(sentence.Tokens[first].Text.ToLowerInvariant()) || Small.Contains(sentence.Tokens[last].Text) || !IsOne(sentence, first, last))
            return null;
        return (first, last);
    }

    // "The 1955 New Zealand rugby league season", "The Qatar women's national volleyball team": a name that ends in what it is.
    private static (int First, int Last)? SubjectSeason(Sentence sentence)
    {
        int first = sentence.Tokens[0].Text == "The" ? 1 : 0, last = first;
        while (last < sentence.Tokens.Length && last - first < Longest && !IsBorder(sentence, last) && sentence.Tokens[last].Upos is not ("ADP" or "VERB" or "SCONJ" or "PRON"))
            last++;
        last--;
        bool named = last > first + 1 && (char.IsDigit(sentence.Tokens[first].Text[0]) || char.IsUpper(sentence.Tokens[first].Text[0]));
        return named && last + 1 < sentence.Tokens.Length && IsBorder(sentence, last + 1) && Seasons.Contains(sentence.Tokens[last].Text.ToLowerInvariant()) ? (first, last) : null;
    }

    private static readonly ImmutableHashSet<string> Seasons =
        ["season", "team", "championship", "championships", "election", "elections", "tournament", "league", "cup", "open", "race", "campaign", "games", "classic", "masters"];

    private static bool IsBorder(Sentence sentence, int token) =>
        sentence.Tokens[token] is { Text: "(" or "\"" or "”" } || sentence.Tokens[token] is { Upos: "AUX" or "VERB" } && char.IsLower(sentence.Tokens[token].Text[0])
        || (sentence.Tokens[token] is { Text: "," } && token + 1 < sentence.Tokens.Length && char.IsLower(sentence.Tokens[token + 1].Text[0]));

    private static bool IsOfTitle(Token token, bool isFirst) =>
        char.IsUpper(token.Text[0]) || char.IsDigit(token.Text[0]) || (!isFirst && (Small.Contains(token.Text) || token.Text is ":" or "-" or "–" or "!" or "?" or "'" or "." or "/" || token.Xpos == "POS"));

    // One phrase, and the subject: exactly one of its words hangs on a word outside.
    private static bool IsOne(Sentence sentence, int first, int last)
    {
        var tops = 0;
        var subject = false;
        for (int i = first; i <= last; i++)
        {
            Token token = sentence.Tokens[i];
            // A number before a name is most often taken for a time: "24101 Cassini was discovered".
            if ((token.Head >= first && token.Head <= last) || token.Is("punct", "mark", "cc") || (i == first && token.Upos == "NUM" && last > first))
                continue;
            tops++;
            subject |= token.Is("nsubj") || token.Head < 0;
        }

        return tops == 1 && subject;
    }

    private static IEnumerable<(int First, int Last)> Quoted(Sentence sentence)
    {
        int open = -1;
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (sentence.Tokens[i].Text is not ("\"" or "“" or "”" or "``" or "''"))
                continue;
            if (open >= 0 && i - open is > 1 and <= Longest && char.IsUpper(sentence.Tokens[open + 1].Text[0]) && sentence.Tokens[i - 1].Text is not ("," or "."))
            {
                yield return (open + 1, i - 1);
                open = -1;
            }
            else
            {
                open = i;
            }
        }
    }

    // In place of the names that lie in it; it is what the longest of them is, a work if there is none.
    private static void Put(List<ProperName> names, Sentence sentence, int first, int last, Lexicon lexicon)
    {
        ProperName[] inner = [.. names.Where(name => name.First <= last && first <= name.Last)];
        if (Array.Exists(inner, name => name.First < first || name.Last > last) || Array.Exists(inner, name => name.First == first && name.Last == last))
            return;
        ProperName? longest = inner.OrderByDescending(name => name.Last - name.First).ThenBy(name => name.First).FirstOrDefault();
        if (longest?.Type is EntityType.Place or EntityType.Person && sentence.Tokens[first].Text is "The")
            return;
        bool whole = longest is not null && longest.Last - longest.First + 2 >= last - first;
        EntityType type = longest is null || (longest.Type is EntityType.Person or EntityType.Place or EntityType.Language or EntityType.Group && !whole) ? EntityType.Work : longest.Type;
        if (lexicon.NameEndings.TryGetValue(sentence.Tokens[last].Text.ToLowerInvariant(), out Lexicon.NameEnding? ending) && type != EntityType.Person)
            type = ending.Type;
        names.RemoveAll(name => inner.Contains(name) && name.Type is not EntityType.Person and not EntityType.Place || (inner.Contains(name) && name.Last - name.First + 2 >= last - first));
        names.Add(new ProperName(first, last, type, null, longest?.Confidence ?? 0.5f));
    }
}
