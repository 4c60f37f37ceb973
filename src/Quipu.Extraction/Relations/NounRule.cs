using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Coreference;
using Quipu.Extraction.Mentions;
using Quipu.Extraction.Syntax;

namespace Quipu.Extraction.Relations;

/// <summary>
/// Relations inside noun phrases: possessives (<c>Kenya's ruling Jubilee Party</c>), prepositions (<c>the university
/// in Pakistan</c>), <c>with</c>-phrases that tell what something has, and names beside each other (<c>Lagos, Nigeria</c>,
/// <c>German carmaker BMW</c>).
/// </summary>
internal sealed class NounRule(Lexicon lexicon) : IRelationRule
{
    /// <inheritdoc/>
    public IEnumerable<Proposition> Find(Sentence sentence)
    {
        foreach (Proposition proposition in Adjacent(sentence))
            yield return proposition;
        foreach (Token noun in sentence.Tokens.Where(token => token.IsNoun() || token.Upos == "PRON"))
        {
            foreach (Proposition proposition in Dated(sentence, noun))
                yield return proposition;
            foreach (Token modifier in sentence.ChildrenBy(noun.Index, "nmod", "appos", "amod", "compound", "obl"))
            {
                foreach (Proposition proposition in Of(sentence, noun, modifier))
                    yield return proposition;
            }
        }
    }

    private IEnumerable<Proposition> Of(Sentence sentence, Token noun, Token modifier) => modifier.Relation switch
    {
        "nmod:poss" => Possessive(sentence, noun, modifier),
        "nmod" or "obl" => Preposition(sentence, noun, modifier),
        "appos" or "nmod:unmarked" => Beside(sentence, noun, modifier),
        "amod" or "compound" => Demonym(sentence, noun, modifier),
        _ => [],
    };

    // "Three Currents (1994)", "the election of 2005", "the Convention of March 2009".
    private static IEnumerable<Proposition> Dated(Sentence sentence, Token noun)
    {
        foreach (Token date in sentence.ChildrenBy(noun.Index, "nmod", "appos", "nummod", "dep", "parataxis", "obl").Where(token => token.Index > noun.Index && DateWords.IsDate(token)))
        {
            bool inBrackets = sentence.Tokens[date.Index - 1].Text == "(" && date.Index + 1 < sentence.Tokens.Length && sentence.Tokens[date.Index + 1].Text == ")";
            if (inBrackets || sentence.Preposition(date.Index) is "of" or "in" or "on" or "from")
                yield return new Proposition(sentence, noun.Index, date.Index, "dated", noun.Index, [.. sentence.ChildrenBy(date.Index, "case").Select(token => token.Index)], "dated", 0.75) { Wording = "[dated]" };
        }
    }

    private IEnumerable<Proposition> Possessive(Sentence sentence, Token noun, Token owner)
    {
        if (owner.Xpos == "PRP$" && noun.NounClass is EntityType.Event or EntityType.Group or EntityType.Place)
            yield break;
        if (IsRole(noun) || (sentence.NameAt(noun.Index) is null && !IsThing(noun) && !lexicon.PlaceNouns.Contains(noun.Lemma)))
            yield break;
        Token who = Clause.Antecedent(sentence, owner);
        foreach (Token thing in Coordinated(sentence, noun, owner).SelectMany(token => Named(sentence, token)).Where(token => token.Index != who.Index))
            yield return new Proposition(sentence, thing.Index, who.Index, "of", noun.Index, [], "possessive", 0.75) { Wording = "[of]" };
    }

    // "secretary-general of Kenya's ruling Jubilee Party": a name, 's, adjectives and nouns, a name. Parsers often hang the
    // owner higher up, the order of the words leaves no doubt.
    private static IEnumerable<Proposition> Adjacent(Sentence sentence)
    {
        foreach (NameSpan owner in sentence.Names)
        {
            int at = owner.Last;
            if (sentence.Tokens[at].Xpos != "POS" && at + 1 < sentence.Tokens.Length)
                at++;
            if (sentence.Tokens[at].Xpos != "POS")
                continue;
            int next = at + 1;
            while (next < sentence.Tokens.Length && sentence.Tokens[next] is var word && sentence.NameAt(next) is null && (word.Upos is "ADJ" || word.Xpos is "VBG" or "VBN" or "NN"))
                next++;
            if (next >= sentence.Tokens.Length || sentence.NameAt(next) is not { Type: not EntityType.Person } thing || thing.First != next)
                continue;
            int subject = MentionFinder.HeadOf(sentence, thing.First, thing.Last), @object = MentionFinder.HeadOf(sentence, owner.First, Math.Max(owner.First, at - 1));
            yield return new Proposition(sentence, subject, @object, "of", subject, [], "possessive", 0.7) { Wording = "[of]" };
        }
    }

    // "China's Hunan and Fujian provinces": the owner stands before all of the coordination, whichever word the parser
    // makes its first.
    private static List<Token> Coordinated(Sentence sentence, Token noun, Token owner)
    {
        Token first = noun;
        while (first.Is("conj") && first.Head > owner.Index)
            first = sentence.Tokens[first.Head];
        return [.. sentence.Conjuncts(first).Where(token => token.Index > owner.Index)];
    }

    private IEnumerable<Proposition> Preposition(Sentence sentence, Token noun, Token modifier)
    {
        if (sentence.Preposition(modifier.Index) is not { } preposition)
            yield break;
        int[] words = [.. sentence.ChildrenBy(modifier.Index, "case").Select(token => token.Index)];
        if (preposition == "with" && HasNumber(sentence, modifier))
        {
            foreach (Token subject in Bearers(sentence, noun))
                yield return new Proposition(sentence, subject.Index, modifier.Index, "have", noun.Index, [.. words], "with", 0.65) { Wording = "[has] with" };
            yield break;
        }

        if (preposition == "with")
        {
            foreach (Proposition proposition in Having(sentence, noun, modifier, words))
                yield return proposition;
        }

        NameSpan? name = sentence.NameAt(noun.Index);
        bool named = name is not null;
        // "told Mariama Abdou in Florence", "the takeover by Horizon": said of what happens, not of the noun.
        if ((name?.Type == EntityType.Person && preposition != "of") || (preposition == "by" && noun.NounClass is EntityType.Event or EntityType.Award or EntityType.Place))
            yield break;
        if (modifier.Relation == "obl" || (!named && (IsRole(noun) || !IsThing(noun))) || preposition is not ("in" or "at" or "on" or "near" or "of" or "from" or "by" or "for" or "about" or "outside" or "between"))
            yield break;
        if (sentence.Conjuncts(modifier).Count > 1 && ClassPhrase.IsKindOf(lexicon, sentence, noun, modifier))
            yield break;
        IEnumerable<Token> targets = sentence.Conjuncts(modifier).Where(target => sentence.NameAt(target.Index) is not null || lexicon.PlaceNouns.Contains(target.Lemma));
        foreach ((Token bearer, Token target) in Bearers(sentence, noun).SelectMany(bearer => targets.Select(target => (bearer, target))))
            yield return new Proposition(sentence, bearer.Index, target.Index, preposition, noun.Index, [.. words], "preposition", named ? 0.7 : 0.6) { Type = name?.Type == EntityType.Organization && preposition == "of" ? "seat-of" : null };
    }

    // "a company with headquarters in Bergen": has headquarters in Bergen.
    private static IEnumerable<Proposition> Having(Sentence sentence, Token noun, Token thing, int[] words)
    {
        foreach (Token first in sentence.ChildrenBy(thing.Index, "nmod").Where(token => token.Relation == "nmod"))
        {
            if (thing.Upos != "NOUN" || sentence.Preposition(first.Index) is not ("in" or "at" or "on" or "near") || sentence.NameAt(first.Index) is null)
                continue;
            string preposition = sentence.Preposition(first.Index)!, lemma = thing.Lemma.ToLowerInvariant();
            int[] all = [.. words, thing.Index, .. sentence.ChildrenBy(first.Index, "case").Select(token => token.Index)];
            foreach ((Token bearer, Token place) in Bearers(sentence, noun).SelectMany(bearer => sentence.Conjuncts(first).Select(place => (bearer, place))))
                yield return new Proposition(sentence, bearer.Index, place.Index, $"have {lemma} {preposition}", noun.Index, [.. all.Distinct().Order()], "with-in", 0.65) { Wording = $"[has] {thing.Text} {preposition}" };
        }
    }

    // "Lagos, Nigeria": a place in a larger one.
    private IEnumerable<Proposition> Beside(Sentence sentence, Token noun, Token other)
    {
        if (sentence.NameAt(noun.Index) is { Type: EntityType.Place } place && sentence.NameAt(other.Index) is { Type: EntityType.Place } larger && place != larger
            && place.Last < larger.First && sentence.Tokens[place.Last + 1].Text is "," or "(" && !IsListed(sentence, larger))
            yield return new Proposition(sentence, noun.Index, other.Index, "in", noun.Index, [], "place-beside", 0.8) { Wording = "[in]" };
    }

    // "Ballarat, Geelong and Bendigo", "Marche, Umbria, Lazio and Molise": one is not in the other. "Porto, Portugal and …" and
    // "Leeds, Alabama and Troy, Ohio" are places in larger ones.
    private bool IsListed(Sentence sentence, NameSpan larger)
    {
        NameSpan last = larger;
        while (Behind(sentence, last, ",") is { } next)
            last = next;
        if (lexicon.Countries.ContainsKey(NameClusters.Key(Predicate.Text(sentence, Enumerable.Range(larger.First, larger.Last - larger.First + 1)))))
            return false;
        return (Behind(sentence, last, "and", "or", "&") ?? Behind(sentence, last, ", and", ", or")) is { } end && Behind(sentence, end, ",") is null;
    }

    // The place behind another with only some words between.
    private static NameSpan? Behind(Sentence sentence, NameSpan place, params ReadOnlySpan<string> between)
    {
        foreach (string words in between)
        {
            string[] parts = words.Split(' ');
            bool fits = place.Last + parts.Length + 1 < sentence.Tokens.Length && parts.Select((part, i) => sentence.Tokens[place.Last + 1 + i].Text == part).All(same => same);
            if (fits && sentence.NameAt(place.Last + 1 + parts.Length) is { Type: EntityType.Place } next && next.First == place.Last + 1 + parts.Length)
                return next;
        }

        return null;
    }

    // "the German carmaker BMW", "the Kenyan runner Faith Kipyegon": from Germany, from Kenya.
    private IEnumerable<Proposition> Demonym(Sentence sentence, Token noun, Token adjective)
    {
        if (sentence.NameAt(adjective.Index) is not { Type: EntityType.Place or EntityType.Group } origin || sentence.NameAt(noun.Index) == origin || adjective.Upos != "ADJ")
            yield break;
        string words = string.Join(' ', Enumerable.Range(origin.First, origin.Last - origin.First + 1).Select(token => sentence.Tokens[token].Text.ToLowerInvariant()));
        string kind = lexicon.Faiths.Contains(words) ? "faith" : lexicon.Parties.Contains(words) ? "party" : "demonym";
        foreach (Token bearer in Named(sentence, noun).Where(bearer => sentence.NameAt(bearer.Index) is not null || bearer.Upos == "PRON" || IsDefiniteBody(sentence, bearer)))
            yield return new Proposition(sentence, bearer.Index, adjective.Index, "from", noun.Index, [], "demonym", 0.7) { Wording = kind == "demonym" ? "[from]" : "[is]", Type = kind };
    }

    // "the Portuguese navy"
    private static bool IsDefiniteBody(Sentence sentence, Token noun) => noun.NounClass == EntityType.Organization && sentence.Child(noun.Index, "det") is { Lemma: "the" };

    // "a Spanish trawler owner, Pesca Vigo", "the Somali port of Merca": the noun stands for the name behind it.
    private List<Token> Named(Sentence sentence, Token noun)
    {
        if (sentence.NameAt(noun.Index) is null && sentence.Child(noun.Index, "appos") is { } name && sentence.NameAt(name.Index) is not null)
            return [name];
        return lexicon.PlaceNouns.Contains(noun.Lemma.ToLowerInvariant()) && sentence.ChildrenBy(noun.Index, "nmod").Find(token => sentence.Preposition(token.Index) == "of" && sentence.NameAt(token.Index)?.Type == EntityType.Place) is { } place
            ? sentence.Conjuncts(place) : Bearers(sentence, noun);
    }

    // What a predicate noun or an apposition is said of, else the noun itself.
    private static List<Token> Bearers(Sentence sentence, Token noun)
    {
        if (sentence.Child(noun.Index, "cop") is not null)
            return sentence.Child(noun.Index, "nsubj") is { } subject ? sentence.Conjuncts(Clause.Antecedent(sentence, subject)) : [];
        if (noun.Is("appos") && sentence.Governor(noun) is { } named)
            return [named];
        NameSpan? next = sentence.NameAt(noun.Index + 1);
        return next is null || next.First != noun.Index + 1 ? [noun] : [sentence.Tokens[MentionFinder.HeadOf(sentence, next.First, next.Last)]];
    }

    private static bool HasNumber(Sentence sentence, Token noun) => sentence.Child(noun.Index, "nummod") is not null;

    private bool IsRole(Token noun) =>
        noun.Upos == "NOUN" && (noun.NounClass == EntityType.Person || lexicon.Roles.Contains(noun.Lemma) || lexicon.Kinship.ContainsKey(noun.Lemma));

    private static bool IsThing(Token noun) =>
        noun.NounClass is EntityType.Organization or EntityType.Facility or EntityType.Place or EntityType.Event or EntityType.Work or EntityType.Product or EntityType.Law or EntityType.Group;
}
