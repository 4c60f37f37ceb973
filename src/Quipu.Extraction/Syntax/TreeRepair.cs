using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Mentions;

namespace Quipu.Extraction.Syntax;

/// <summary>Mends arcs that parsers often get wrong and names make plain: a person beside the noun for what he is, <c>who</c> after a place.</summary>
internal static class TreeRepair
{
    /// <summary>The sentence with such arcs in their place.</summary>
    public static Sentence Mend(Sentence sentence)
    {
        Token[]? tokens = null;
        IEnumerable<Arc> arcs = [.. Names(sentence), .. Objects(sentence), .. Clauses(sentence), .. RelativeClauses(sentence), .. Clefts(sentence), .. Bases(sentence), .. Subjects(sentence)];
        foreach (Arc arc in arcs)
        {
            tokens ??= [.. sentence.Tokens];
            tokens[arc.Token.Index] = Attached(arc.Token, arc.Head, arc.Relation);
        }

        return tokens is null || !IsTree(tokens) ? sentence : new Sentence(sentence.Index, [.. tokens], sentence.Names, sentence.Kind);
    }

    // Two repairs that each are right may go round in a circle together; then none is made.
    private static bool IsTree(Token[] tokens)
    {
        foreach (Token token in tokens)
        {
            int steps = 0;
            for (int at = token.Index; at >= 0; at = tokens[at].Head)
            {
                if (++steps > tokens.Length)
                    return false;
            }
        }

        return true;
    }

    private static IEnumerable<Arc> Names(Sentence sentence)
    {
        foreach (NameSpan name in sentence.Names.Where(name => name.First > 0))
        {
            Token head = sentence.Tokens[MentionFinder.HeadOf(sentence, name.First, name.Last)];
            if (SameThingBefore(sentence, name, head) is { } same)
            {
                yield return new Arc(same, same.Head, head.Is("nsubj") ? head.Relation : same.Relation);
                yield return new Arc(head, same.Index, "appos");
            }
            else if (name.Type == EntityType.Person && (ListedRole(sentence, name, head) ?? TitleBefore(sentence, name, head) ?? PersonBefore(sentence, name, head) ?? RoleBefore(sentence, name, head)) is { } noun)
                yield return new Arc(head, noun.Index, "appos");
        }
    }

    private static IEnumerable<Arc> Objects(Sentence sentence)
    {
        foreach (Token noun in sentence.Tokens)
        {
            if (IsBareObject(sentence, noun))
                yield return new Arc(noun, noun.Head, "obj");
            else if (IsOfAmount(sentence, noun) && sentence.Governor(noun) is { } amount)
                yield return new Arc(noun, amount.Head, "obl");
        }
    }

    private static IEnumerable<Arc> Clauses(Sentence sentence)
    {
        foreach (Token noun in sentence.Tokens.Where(token => token.Is("appos")))
        {
            if (ClauseBehind(sentence, noun) is not { } verb)
                continue;
            yield return new Arc(noun, verb.Index, "nsubj");
            yield return new Arc(verb, verb.Head, "parataxis");
        }
    }

    private static IEnumerable<Arc> RelativeClauses(Sentence sentence)
    {
        foreach (Token pronoun in sentence.Tokens.Where(token => token.Xpos == "WP$"))
        {
            if (ClauseOf(sentence, pronoun) is { } verb && NounBefore(sentence, pronoun) is { } noun && !sentence.Dominates(verb.Index, noun.Index))
                yield return new Arc(verb, noun.Index, "acl:relcl");
        }

        foreach (Token verb in sentence.Tokens.Where(token => token.Relation == "acl:relcl"))
        {
            if (WhoseClause(sentence, verb) is { } person)
                yield return new Arc(verb, person.Index, "acl:relcl");
        }
    }

    // "It was he who put stakes into it": the clause is about who is named, not about "it".
    private static IEnumerable<Arc> Clefts(Sentence sentence)
    {
        foreach (Token verb in sentence.Tokens.Where(token => token.IsVerb()))
        {
            if (verb.Relation == "advcl:relcl" && verb.Head >= 0 && sentence.Tokens[verb.Head] is { Upos: "PROPN" or "NOUN" or "PRON" } && sentence.Child(verb.Index, "nsubj") is { Lemma: "who" })
                yield return new Arc(verb, verb.Head, "acl:relcl");
            List<Token> subjects = sentence.Child(verb.Index, "cop") is null ? [] : sentence.ChildrenBy(verb.Index, "nsubj", "expl");
            if (subjects is not [{ Lemma: "it" } it, var named, { Lemma: "who" or "that" or "which" } pronoun] || sentence.Child(verb.Index, "cop") is not { } copula || copula.Index > named.Index || pronoun.Index > verb.Index)
                continue;
            yield return new Arc(named, verb.Head, verb.Relation);
            yield return new Arc(verb, named.Index, "acl:relcl");
            yield return new Arc(it, named.Index, "nsubj");
            yield return new Arc(copula, named.Index, "cop");
        }
    }

    // "Nedbank, UK-based Old Mutual": not Nedbank is based in the UK.
    private static IEnumerable<Arc> Bases(Sentence sentence)
    {
        foreach (Token based in sentence.Tokens.Where(token => token is { Xpos: "VBN", Relation: "amod" } && token.Index > 0 && sentence.Tokens[token.Index - 1].Xpos == "HYPH"))
        {
            NameSpan? next = sentence.Names.FirstOrDefault(name => name.First == based.Index + 1);
            bool apart = based.Head < based.Index || Enumerable.Range(based.Index, based.Head - based.Index).Any(token => sentence.Tokens[token].Is("cc") || sentence.Tokens[token].Text == ",");
            if (next is not null && apart && MentionFinder.HeadOf(sentence, next.First, next.Last) is var head && head != based.Head && !sentence.Dominates(based.Index, head))
                yield return new Arc(based, head, "amod");
        }
    }

    private static IEnumerable<Arc> Subjects(Sentence sentence)
    {
        foreach (Token clause in sentence.Tokens.Where(token => token.Is("ccomp")))
        {
            if (SubjectBefore(sentence, clause) is { } subject)
                yield return new Arc(subject, clause.Index, "nsubj");
        }
    }

    // "Berrada left the orchestra, his agent said": of two subjects the first is that of the clause between them.
    private static Token? SubjectBefore(Sentence sentence, Token clause)
    {
        List<Token> subjects = clause.Head > clause.Index && sentence.Child(clause.Index, "nsubj", "csubj", "expl") is null ? sentence.ChildrenBy(clause.Head, "nsubj") : [];
        return subjects.Count == 2 && subjects[0].Index < clause.Index && subjects[1].Index > clause.Index ? subjects[0] : null;
    }

    // "the publisher Hanlin withdrew it", "warned the hydrologist Lund", "of the insurer Nordhilf": noun and name are no two
    // arguments of one word, with nothing between them.
    private static Token? SameThingBefore(Sentence sentence, NameSpan name, Token head) =>
        head.Is("nsubj", "obj", "iobj", "nmod") && sentence.Tokens[name.First - 1] is { Upos: "NOUN", Xpos: "NN" or "NNP" } noun && noun.Head == head.Head
        && noun.Is("nsubj", "obj", "iobj", "nmod") && (noun.Relation == head.Relation || !noun.Is("nmod") && !head.Is("nmod"))
        && sentence.NameAt(noun.Index) is null && sentence.Child(noun.Index, "det") is not null && sentence.Child(head.Index, "case", "cc", "det") is null
            ? noun : null;

    // "shot down a helicopter": a thing behind a verb, without a preposition, is its object.
    private static bool IsBareObject(Sentence sentence, Token noun) =>
        noun is { Relation: "obl", Upos: "NOUN", NounClass: not (null or EntityType.Concept or EntityType.Event) } && noun.Head >= 0 && noun.Head < noun.Index
        && sentence.Tokens[noun.Head].IsVerb() && sentence.Child(noun.Index, "case", "mark", "advmod", "nummod") is null
        && sentence.Child(noun.Head, "obj", "ccomp", "xcomp", "nsubj:pass", "aux:pass") is null;

    // "spent twice as much on roads": it was spent on roads.
    private static bool IsOfAmount(Sentence sentence, Token noun) =>
        noun.Is("obl", "nmod") && noun.IsNoun() && sentence.Preposition(noun.Index) is not (null or "of" or "than")
        && sentence.Governor(noun) is { Upos: "ADJ", Lemma: "much" or "more" or "less" or "little" } amount && amount.Is("obj") && sentence.Tokens[amount.Head].IsVerb();

    // "Hans Geiger and an undergraduate, Ernest Marsden, fired": no third one.
    private static Token? ListedRole(Sentence sentence, NameSpan name, Token head) =>
        head.Is("conj") && name.First > 2 && sentence.Tokens[name.First - 1].Text == "," && sentence.Tokens[name.First - 2] is { Upos: "NOUN", Xpos: "NN", NounClass: EntityType.Person } noun
        && noun.Is("conj") && (noun.Head == head.Head || noun.Index == head.Head) && sentence.Child(noun.Index, "det") is not null && sentence.Child(noun.Index, "cc") is not null && sentence.Child(head.Index, "cc") is null
            ? noun : null;

    // "found by the archaeologist Vassily Vyatkin": no two agents.
    private static Token? TitleBefore(Sentence sentence, NameSpan name, Token head) =>
        sentence.Tokens[name.First - 1] is { Upos: "NOUN", Xpos: "NN", NounClass: EntityType.Person } noun && noun.Head == head.Head && noun.Head >= 0
        && !noun.Is("conj") && sentence.Child(head.Index, "case", "cc") is null
            ? noun : null;

    // "the mayor of Cochabamba, Rosalía Quispe": no part of the mayor.
    private static Token? PersonBefore(Sentence sentence, NameSpan name, Token head) =>
        sentence.Tokens[name.First - 1].Text == "," && head.Is("nmod", "dep") && sentence.Child(head.Index, "case", "cc") is null
        && sentence.Governor(head) is { Upos: "NOUN", NounClass: EntityType.Person } noun && noun.Index < name.First
            ? noun : null;

    // "the speaker of the Great Assembly, Batbold Dorj,", "the man who came on foot, Idris Warfa,": no assembly, and no foot, is a person.
    private static Token? RoleBefore(Sentence sentence, NameSpan name, Token head)
    {
        if (sentence.Tokens[name.First - 1].Text != "," || !head.Is("appos") || sentence.Governor(head) is not { } body || body.Index > name.First || !IsNoPerson(sentence, body))
            return null;
        Token? at = body;
        while (at is not null && at.Is("nmod", "compound", "conj", "obl", "obj", "acl") && !(at.Upos == "NOUN" && at.NounClass == EntityType.Person))
            at = sentence.Governor(at);
        return at is { Upos: "NOUN", NounClass: EntityType.Person } && at.Index < body.Index && sentence.NameAt(at.Index) is null ? at : null;
    }

    // "Its chair is Pemberton; the chief engineer, Achebe, retired": what stands behind a semicolon begins a clause. "They should leave
    // the union, a report concludes": who says it does, too.
    private static Token? ClauseBehind(Sentence sentence, Token noun)
    {
        if (noun.Index > 1 && sentence.Tokens.LastOrDefault(token => token.Upos != "PUNCT") is { Xpos: "VBZ" or "VBD" } last && last.Is("ccomp") && last.Index > noun.Index
            && sentence.Tokens.Any(comma => comma.Text == "," && comma.Head == noun.Index && comma.Index < noun.Index) && sentence.Child(last.Index, "nsubj", "csubj", "expl") is null
            && sentence.Governor(noun) is { } before && before.Index < noun.Index && sentence.Dominates(last.Head, before.Index))
        {
            return last;
        }

        bool behind = noun.Head < noun.Index && Enumerable.Range(noun.Head, noun.Index - noun.Head).Any(token => sentence.Tokens[token].Text == ";");
        return !behind ? null : sentence.Tokens.FirstOrDefault(verb => verb.Index > noun.Index && verb.IsVerb() && verb.Is("parataxis", "conj", "acl") && verb.Head <= noun.Head
            && sentence.Child(verb.Index, "nsubj", "csubj", "expl") is null);
    }

    // "denied that it had to do with his brother, whose company lost": the clause of "whose" belongs to the brother, it is
    // nothing that he denied.
    private static Token? ClauseOf(Sentence sentence, Token pronoun)
    {
        Token? at = pronoun;
        while (at is not null && at.Is("nmod", "nsubj", "obj", "obl"))
            at = sentence.Governor(at);
        return at is not null && at.IsVerb() && at.Index > pronoun.Index && at.Is("ccomp", "conj", "parataxis", "advcl", "dep") ? at : null;
    }

    private static Token? NounBefore(Sentence sentence, Token pronoun)
    {
        int at = pronoun.Index - 1;
        if (at < 1 || sentence.Tokens[at].Text != ",")
            return null;
        Token noun = sentence.Tokens[at - 1];
        while (noun.Is("flat", "compound") && sentence.Governor(noun) is { } head && head.Index < pronoun.Index)
            noun = head;
        return noun.IsNoun() ? noun : null;
    }

    // "the mayor of Cochabamba, who leads": "who" is no town.
    private static Token? WhoseClause(Sentence sentence, Token verb)
    {
        bool who = sentence.Subtree(verb.Index).Any(word => sentence.Tokens[word].Text.ToLowerInvariant() is "who" or "whom");
        Token? noun = sentence.Governor(verb);
        if (!who || noun is null || !IsNoPerson(sentence, noun))
            return null;
        for (Token? at = noun; at is not null && at.Is("nmod", "compound", "appos", "conj"); at = sentence.Governor(at))
        {
            if (sentence.Governor(at) is { } above && above.Index < verb.Index && IsPerson(sentence, above))
                return above;
        }

        return null;
    }

    private static bool IsPerson(Sentence sentence, Token noun) => TypeOf(sentence, noun) == EntityType.Person;

    private static bool IsNoPerson(Sentence sentence, Token noun) =>
        TypeOf(sentence, noun) is EntityType.Place or EntityType.Facility or EntityType.Organization or EntityType.Work or EntityType.Product or EntityType.Law or EntityType.Event or EntityType.Award or EntityType.Concept or EntityType.Object or EntityType.Vehicle or EntityType.Substance;

    private static EntityType? TypeOf(Sentence sentence, Token noun) =>
        sentence.NameAt(noun.Index)?.Type ?? noun.NounClass;

    private static Token Attached(Token token, int head, string relation) => new(token.Index, token.Span, token.Text, token.Lemma, token.Upos, token.Xpos, head, relation)
    {
        SpaceAfter = token.SpaceAfter,
        MultiwordLength = token.MultiwordLength,
        HeadProbability = token.HeadProbability,
        NounClass = token.NounClass,
    };

    private readonly record struct Arc(Token Token, int Head, string Relation);
}
