using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Mentions;

namespace Quipu.Extraction.Syntax;

/// <summary>Mends arcs that parsers often get wrong and names make plain: a person beside the noun for what he is, <c>who</c> after a place.</summary>
internal static class TreeRepair
{
    /// <summary>The sentence with the names of persons on the nouns that they belong to.</summary>
    public static Sentence Mend(Sentence sentence)
    {
        Token[]? tokens = null;
        foreach (NameSpan name in sentence.Names.Where(name => name.Type == EntityType.Person && name.First > 0))
        {
            Token head = sentence.Tokens[MentionFinder.HeadOf(sentence, name.First, name.Last)];
            if ((TitleBefore(sentence, name, head) ?? PersonBefore(sentence, name, head) ?? RoleBefore(sentence, name, head)) is not { } noun)
                continue;
            tokens ??= [.. sentence.Tokens];
            tokens[head.Index] = Attached(head, noun.Index, "appos");
        }

        foreach (Token noun in sentence.Tokens.Where(token => token.Is("appos")))
        {
            if (ClauseBehind(sentence, noun) is not { } verb)
                continue;
            tokens ??= [.. sentence.Tokens];
            tokens[noun.Index] = Attached(noun, verb.Index, "nsubj");
            tokens[verb.Index] = Attached(verb, verb.Head, "parataxis");
        }

        foreach (Token pronoun in sentence.Tokens.Where(token => token.Xpos == "WP$"))
        {
            if (ClauseOf(sentence, pronoun) is not { } verb || NounBefore(sentence, pronoun) is not { } noun || sentence.Dominates(verb.Index, noun.Index))
                continue;
            tokens ??= [.. sentence.Tokens];
            tokens[verb.Index] = Attached(verb, noun.Index, "acl:relcl");
        }

        foreach (Token verb in sentence.Tokens.Where(token => token.Relation == "acl:relcl"))
        {
            if (WhoseClause(sentence, verb) is not { } person)
                continue;
            tokens ??= [.. sentence.Tokens];
            tokens[verb.Index] = Attached(verb, person.Index, "acl:relcl");
        }

        foreach (Token clause in sentence.Tokens.Where(token => token.Is("ccomp")))
        {
            if (SubjectBefore(sentence, clause) is not { } subject)
                continue;
            tokens ??= [.. sentence.Tokens];
            tokens[subject.Index] = Attached(subject, clause.Index, "nsubj");
        }

        return tokens is null ? sentence : new Sentence(sentence.Index, [.. tokens], sentence.Names, sentence.Kind);
    }

    // "Berrada left the orchestra, his agent said": of two subjects the first is that of the clause between them.
    private static Token? SubjectBefore(Sentence sentence, Token clause)
    {
        List<Token> subjects = clause.Head > clause.Index && sentence.Child(clause.Index, "nsubj", "csubj", "expl") is null ? sentence.ChildrenBy(clause.Head, "nsubj") : [];
        return subjects.Count == 2 && subjects[0].Index < clause.Index && subjects[1].Index > clause.Index ? subjects[0] : null;
    }

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

    // "the speaker of the Great Assembly, Batbold Dorj,": no assembly is a person.
    private static Token? RoleBefore(Sentence sentence, NameSpan name, Token head)
    {
        if (sentence.Tokens[name.First - 1].Text != "," || !head.Is("appos") || sentence.Governor(head) is not { } body || body.Index > name.First || !IsNoPerson(sentence, body))
            return null;
        Token? at = body;
        while (at is not null && at.Is("nmod", "compound", "conj") && !(at.Upos == "NOUN" && at.NounClass == EntityType.Person))
            at = sentence.Governor(at);
        return at is { Upos: "NOUN", NounClass: EntityType.Person } && at.Index < body.Index && sentence.NameAt(at.Index) is null ? at : null;
    }

    // "Its chair is Pemberton; the chief engineer, Achebe, retired": what stands behind a semicolon begins a clause.
    private static Token? ClauseBehind(Sentence sentence, Token noun)
    {
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
        TypeOf(sentence, noun) is EntityType.Place or EntityType.Facility or EntityType.Organization or EntityType.Work or EntityType.Product or EntityType.Law or EntityType.Event or EntityType.Award or EntityType.Concept;

    private static EntityType? TypeOf(Sentence sentence, Token noun) =>
        sentence.NameAt(noun.Index)?.Type ?? noun.NounClass;

    private static Token Attached(Token token, int head, string relation) => new(token.Index, token.Span, token.Text, token.Lemma, token.Upos, token.Xpos, head, relation)
    {
        SpaceAfter = token.SpaceAfter,
        MultiwordLength = token.MultiwordLength,
        HeadProbability = token.HeadProbability,
        NounClass = token.NounClass,
    };
}
