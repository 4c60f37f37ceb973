using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Factuality;
using Quipu.Extraction.Syntax;

namespace Quipu.Extraction.Relations;

/// <summary>Who does what in a clause: subjects and objects of a predicate, also where the text leaves them to be understood.</summary>
internal sealed class Clause(Lexicon lexicon)
{
    private const int Deepest = 8;

    /// <summary>
    /// Heads of the subjects of a predicate, conjuncts included. Without a subject of its own it has that of the verb
    /// it is coordinated with, of the verb that controls it, or the noun it modifies. Relative pronouns are resolved.
    /// </summary>
    public List<Token> Subjects(Sentence sentence, Token predicate) => Subjects(sentence, predicate, 0);

    /// <summary>Heads of the direct objects, conjuncts included; also one shared with a coordinated verb, and the noun of a reduced relative clause.</summary>
    public static List<Token> Objects(Sentence sentence, Token verb)
    {
        List<Token> objects = [.. sentence.ChildrenBy(verb.Index, "obj", "iobj").SelectMany(token => Expand(sentence, token))];
        if (objects.Count == 0 && sentence.Child(verb.Index, "conj") is { } next && next.IsVerb() && next.Index - verb.Index == 2)
            objects.AddRange(sentence.ChildrenBy(next.Index, "obj").SelectMany(token => Expand(sentence, token)));
        if (objects.Count == 0 && IsObjectGap(sentence, verb))
            objects.Add(sentence.Tokens[verb.Head]);
        return objects;
    }

    /// <summary>Whether the predicate is passive: its subject is what is acted on.</summary>
    public static bool IsPassive(Sentence sentence, Token verb)
    {
        if (sentence.Child(verb.Index, "aux:pass", "nsubj:pass") is not null)
            return true;
        bool reduced = IsReduced(sentence, verb);
        if ((verb.Xpos != "VBN" && !reduced) || sentence.Child(verb.Index, "aux") is not null)
            return false;
        if (reduced || verb.Relation is "acl" or "advcl" || (verb.Is("amod") && sentence.Child(verb.Index, "obl") is not null))
            return sentence.Child(verb.Index, "obj") is null;
        return verb.Is("conj") && sentence.Governor(verb) is { } first && first.IsVerb() && sentence.Child(verb.Index, "nsubj") is null && IsPassive(sentence, first);
    }

    // "his carvings, sold through a shop and bought by collectors": no tense without a subject.
    private static bool IsReduced(Sentence sentence, Token verb) =>
        verb is { Xpos: "VBD", Relation: "acl:relcl" } && verb.Head >= 0 && verb.Head < verb.Index && sentence.Child(verb.Index, "nsubj", "csubj", "obj", "ccomp") is null
        && sentence.Child(verb.Index, "obl") is not null && !sentence.Children(verb.Index).Any(child => sentence.Tokens[child].IsRelative());

    /// <summary>Who acts in a passive clause: the nouns after <c>by</c>, also where the parser hangs them on the infinitive (<c>was encouraged to translate by Lars Hed</c>).</summary>
    public static List<Token> Agents(Sentence sentence, Token verb)
    {
        List<Token> own = AfterBy(sentence, verb);
        return own.Count > 0 || sentence.Child(verb.Index, "xcomp") is not { Xpos: "VB" } infinitive ? own : AfterBy(sentence, infinitive);
    }

    /// <summary>What a predicate noun is plainly said of: the heads of its subjects. Empty for other nouns, and where it is denied or only possible.</summary>
    public static List<Token> SubjectsOfNoun(Sentence sentence, Token noun)
    {
        bool plain = noun.Upos == "NOUN" && sentence.Child(noun.Index, "cop") is not null && sentence.Child(noun.Index, "case") is null
            && !sentence.Children(noun.Index).Any(child => sentence.Tokens[child] is { Xpos: "MD" } or { Lemma: "not" or "never" or "no" });
        return plain && sentence.Child(noun.Index, "nsubj") is { } subject && subject.Index < noun.Index ? Expand(sentence, subject) : [];
    }

    /// <summary>The noun that a relative pronoun stands for; any other token is itself.</summary>
    public static Token Antecedent(Sentence sentence, Token token)
    {
        if (!token.IsRelative())
            return token;
        for (Token? at = token; at is not null; at = sentence.Governor(at))
        {
            if (at.Relation == "acl:relcl" && at.Head >= 0)
                return sentence.Tokens[at.Head];
        }

        return NounBefore(sentence, token) ?? token;
    }

    // Where the parser sees no relative clause, the pronoun takes up the noun phrase that ends before it: "Norvik Holding,
    // whose founder …", "the school in which …".
    private static Token? NounBefore(Sentence sentence, Token pronoun)
    {
        int at = pronoun.Index - 1;
        while (at >= 0 && (sentence.Tokens[at].Upos is "PUNCT" or "ADP"))
            at--;
        if (at < 0 || !sentence.Tokens[at].IsNoun() || at == pronoun.Index - 1 && pronoun.Upos != "PRON")
            return null;
        Token noun = sentence.Tokens[at];
        while (noun.Is("compound", "flat") && noun.Head >= 0 && noun.Head < pronoun.Index)
            noun = sentence.Tokens[noun.Head];
        return noun;
    }

    private static List<Token> AfterBy(Sentence sentence, Token verb) =>
        [.. sentence.ChildrenBy(verb.Index, "obl").Where(token => token.Relation == "obl:agent" || sentence.Preposition(token.Index) == "by").SelectMany(sentence.Conjuncts)];

    private List<Token> Subjects(Sentence sentence, Token predicate, int depth)
    {
        if (depth > Deepest)
            return [];
        if (sentence.Child(predicate.Index, "nsubj") is { } subject)
            return Expand(sentence, subject);
        if (sentence.Child(predicate.Index, "csubj", "expl") is not null || sentence.Governor(predicate) is not { } governor)
            return [];
        return predicate.BaseRelation switch
        {
            "conj" when IsPredicate(sentence, governor) => Subjects(sentence, governor, depth + 1),
            "advcl" when lexicon.PurposeControl.Contains(governor.Lemma) && IsInfinitive(sentence, predicate) => Controller(sentence, governor, depth),
            "ccomp" or "xcomp" or "advcl" when predicate.Xpos == "VBG" && lexicon.NoControl.Contains(governor.Lemma) && sentence.Child(predicate.Index, "mark") is null => [],
            "advcl" or "obl" or "ccomp" when predicate.Xpos == "VBG" && lexicon.Hindrances.Contains(governor.Lemma) && sentence.Child(predicate.Index, "mark") is { Text: "from" } => Controller(sentence, governor, depth),
            "advcl" or "obl" or "acl" when predicate.Xpos == "VBG" && lexicon.Judgements.Contains(governor.Lemma) && sentence.Child(predicate.Index, "mark", "case") is { Text: "for" or "of" } => Judged(sentence, governor, depth),
            "xcomp" or "advcl" or "ccomp" when IsInfinitive(sentence, predicate) && Appealed(sentence, governor) is { Count: > 0 } appealed => appealed,
            "advcl" or "acl" when NearMiss.Of(sentence, predicate.Index) is int missed => Subjects(sentence, sentence.Tokens[missed], depth + 1),
            "advcl" when predicate.Xpos == "VB" && sentence.Child(predicate.Index, "mark", "case", "cc") is { Text: "rather" or "Rather" } => Subjects(sentence, governor, depth + 1),
            "ccomp" or "advcl" when IsNonFinite(sentence, predicate) => Subjects(sentence, governor, depth + 1),
            "xcomp" => Controller(sentence, governor, depth),
            "acl" => OfNounClause(sentence, predicate, governor, depth),
            "amod" when predicate.Xpos is "VBN" or "VBG" => [governor],
            _ => [],
        };
    }

    // "asked Kenya to leave" (Kenya leaves), "promised Kenya to leave" and "is keen to leave" (the subject leaves).
    private List<Token> Controller(Sentence sentence, Token governor, int depth)
    {
        if (!lexicon.SubjectControl.Contains(governor.Lemma))
        {
            List<Token> controllers = sentence.ChildrenBy(governor.Index, "obj", "iobj");
            if (controllers.Count > 0)
                return [.. controllers.SelectMany(token => Expand(sentence, token))];
        }

        return Subjects(sentence, governor, depth + 1);
    }

    // The one judged: the object, in the passive the subject.
    private List<Token> Judged(Sentence sentence, Token governor, int depth) =>
        !IsPassive(sentence, governor) && (sentence.Child(governor.Index, "iobj") ?? sentence.Child(governor.Index, "obj")) is { } judged
            ? Expand(sentence, judged) : Subjects(sentence, governor, depth + 1);

    private List<Token> Appealed(Sentence sentence, Token governor) =>
        !lexicon.Appeals.Contains(governor.Lemma) ? [] : [.. sentence.ChildrenBy(governor.Index, "obl").Where(token => sentence.Preposition(token.Index) is "on" or "to" or "upon").SelectMany(token => Expand(sentence, token))];

    private List<Token> OfNounClause(Sentence sentence, Token predicate, Token noun, int depth)
    {
        if (predicate.Relation == "acl:relcl")
            return IsObjectGap(sentence, predicate) ? [] : [noun];
        if (predicate.Xpos is "VBN" or "VBG" && sentence.Child(predicate.Index, "mark") is null)
            return [noun];
        // "the possibility of launching", "its plan to build": whose possibility, whose plan.
        if ((sentence.Child(noun.Index, "nmod:poss") ?? Bearer(sentence, predicate, noun)) is { } owner)
            return Expand(sentence, owner);
        if (noun.Is("obl") && noun.Lemma is "suspicion" or "charge" or "accusation" or "allegation" && sentence.Governor(noun) is { } judging && judging.IsVerb())
            return Judged(sentence, judging, depth); // "arrested her on suspicion of robbing the bank"
        if (IsInfinitive(sentence, predicate) && noun.Is("nsubj") && sentence.Governor(noun) is { Text: "Were" })
            return [noun]; // "Were the province to leave"
        return noun.IsNoun() && sentence.Governor(noun) is { } governor && IsPredicate(sentence, governor) && noun.Is("obj", "obl", "xcomp")
            ? Subjects(sentence, governor, depth + 1)
            : [];
    }

    // "the refusal of Hungary to sign", "an attempt by two pilots to cross", "gives Bolivia the right to use".
    private static Token? Bearer(Sentence sentence, Token predicate, Token noun)
    {
        if (!IsInfinitive(sentence, predicate) || noun.NounClass is not (null or EntityType.Event or EntityType.Concept or EntityType.Law))
            return null;
        Token? bearer = sentence.ChildrenBy(noun.Index, "nmod").Find(token => token.Index < predicate.Index && sentence.Preposition(token.Index) is "of" or "by" or "for" && MayAct(token));
        return bearer ?? (noun.Is("obj") && sentence.Governor(noun) is { } verb ? sentence.Child(verb.Index, "iobj") : null);
    }

    private static bool MayAct(Token token) =>
        token.Upos is "PROPN" or "PRON" || token.NounClass is EntityType.Person or EntityType.Organization or EntityType.Group or EntityType.Place;

    // "the book that he wrote", "the book he wrote": the noun is the object of the clause.
    private static bool IsObjectGap(Sentence sentence, Token verb) =>
        verb.Relation == "acl:relcl" && verb.Head >= 0 && verb.IsVerb() && !IsPassive(sentence, verb)
        && sentence.Child(verb.Index, "obj", "xcomp", "ccomp") is null
        && sentence.Child(verb.Index, "nsubj") is { } subject && !subject.IsRelative()
        && sentence.ChildrenBy(verb.Index, "obl", "advmod").TrueForAll(token => !token.IsRelative() && token.Xpos != "WRB");

    private static bool IsPredicate(Sentence sentence, Token token) =>
        token.IsVerb() || token.Upos == "ADJ" || sentence.Child(token.Index, "cop") is not null;

    private static bool IsNonFinite(Sentence sentence, Token predicate) =>
        predicate.Xpos is "VBG" or "VBN" || IsInfinitive(sentence, predicate);

    private static bool IsInfinitive(Sentence sentence, Token predicate) =>
        predicate.Xpos == "VB" && sentence.Children(predicate.Index).Any(child => sentence.Tokens[child].Xpos == "TO");

    private static List<Token> Expand(Sentence sentence, Token token)
    {
        Token antecedent = Antecedent(sentence, token);
        if (antecedent.Index != token.Index)
            return [antecedent];
        bool part = token.Lemma.ToLowerInvariant() is "none" or "neither" or "all" or "both" or "each" or "most";
        return part && sentence.ChildrenBy(token.Index, "nmod", "obl").Find(whole => sentence.Preposition(whole.Index) == "of") is { } named
            ? sentence.Conjuncts(named) // "none of the banks"
            : sentence.Conjuncts(token);
    }
}
