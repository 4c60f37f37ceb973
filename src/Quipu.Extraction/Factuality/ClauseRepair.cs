using System.Collections.Frozen;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Syntax;

namespace Quipu.Extraction.Factuality;

/// <summary>
/// Mends clauses that parsers often hang wrongly and their words make plain: what a rumour says (no relative clause), what
/// somebody <c>is to</c> or <c>is due to</c> do, the gerund that a verb governs.
/// </summary>
internal sealed class ClauseRepair(FactualityLexicon lexicon)
{
    // With two objects, "that" may be one of them: "the story that he told the council".
    private static readonly FrozenSet<string> Ditransitive =
        new[] { "tell", "give", "show", "send", "offer", "ask", "teach", "make", "call", "hand", "pay", "grant", "write", "read", "bring", "owe", "cost", "promise", "leave" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The sentence with such clauses in their place.</summary>
    public Sentence Mend(Sentence sentence)
    {
        Token[]? tokens = null;
        foreach (Token clause in sentence.Tokens)
        {
            if (That(sentence, clause) is { } that)
            {
                tokens ??= [.. sentence.Tokens];
                tokens[that.Index] = Changed(that, clause.Index, "mark", "SCONJ", "IN");
                tokens[clause.Index] = Changed(clause, clause.Head, "acl");
            }
            else if (VerbalNoun(sentence, clause) is { } noun)
            {
                tokens ??= [.. sentence.Tokens];
                tokens[noun.Index] = Changed(noun, noun.Head, noun.Relation, "NOUN", "NN", noun.Text.ToLowerInvariant());
            }
            else if (Inverted(sentence, clause) is { } subject)
            {
                tokens ??= [.. sentence.Tokens];
                tokens[0] = Changed(sentence.Tokens[0], subject.Head, "advcl", "VERB");
                tokens[subject.Index] = Changed(subject, 0, "nsubj");
            }
            else if (IsGovernedGerund(sentence, clause))
            {
                tokens ??= [.. sentence.Tokens];
                tokens[clause.Index] = Changed(clause, clause.Head, "xcomp");
            }
            else if (Copula(sentence, clause) is { } copula)
            {
                tokens ??= [.. sentence.Tokens];
                tokens[copula.Index] = Changed(copula, clause.Index, "aux");
            }
            else if (Due(sentence, clause) is { } due)
            {
                tokens ??= [.. sentence.Tokens];
                Govern(sentence, tokens, due, clause);
            }
        }

        return tokens is null ? sentence : new Sentence(sentence.Index, [.. tokens], sentence.Names, sentence.Kind);
    }

    // "the rumour that Penn bought the mill": the clause wants for nothing, so "that" is no object of it.
    private Token? That(Sentence sentence, Token clause)
    {
        if (clause.BaseRelation != "acl" || clause.Head < 0 || clause.Head > clause.Index || lexicon.Find(lexicon.Nouns, sentence, clause.Head) is null)
            return null;
        Token? that = sentence.ChildrenBy(clause.Index, "obj", "obl").Find(token => token.Index < clause.Index && token.Text.Equals("that", StringComparison.OrdinalIgnoreCase));
        bool own = sentence.Child(clause.Index, "nsubj") is { } subject && !subject.IsRelative();
        bool whole = sentence.ChildrenBy(clause.Index, "obj").Exists(token => token.Index > clause.Index && !Ditransitive.Contains(clause.Lemma.ToLowerInvariant()))
            || sentence.Child(clause.Index, "cop", "nsubj:pass", "ccomp") is not null;
        return own && whole ? that : null;
    }

    // "there is no denying that it sank": with an article it is a noun, whatever its tag.
    private static Token? VerbalNoun(Sentence sentence, Token clause) =>
        clause.BaseRelation is "acl" or "ccomp" && clause.Head >= 0 && clause.Head < clause.Index && sentence.Tokens[clause.Head] is { Upos: "VERB" } noun
        && noun.Text.EndsWith("ing", StringComparison.Ordinal) && sentence.Child(noun.Index, "det") is not null && sentence.Child(clause.Index, "mark") is { Lemma: "that" }
            ? noun : null;

    // "denied meeting the banker": with an object of its own it is no noun.
    private static bool IsGovernedGerund(Sentence sentence, Token gerund) =>
        gerund is { Relation: "obj", Xpos: "VBG", Upos: "VERB" } && gerund.Head >= 0 && gerund.Head < gerund.Index && sentence.Tokens[gerund.Head].IsVerb()
        && sentence.Child(gerund.Index, "obj") is { } @object && @object.Index > gerund.Index && sentence.Child(gerund.Index, "det", "amod", "nmod", "nsubj", "compound", "case") is null;

    // "Were the province to leave, it would lose": who leaves is not who loses, and loses only then.
    private static Token? Inverted(Sentence sentence, Token clause) =>
        sentence.Tokens[0] is { Text: "Were", BaseRelation: "aux" } were && clause is { BaseRelation: "acl", Xpos: "VB" } && clause.Head > 0 && clause.Head < clause.Index
        && sentence.Tokens[clause.Index - 1].Xpos == "TO" && sentence.Tokens[clause.Head] is { BaseRelation: "nsubj" } subject && subject.Head == were.Head && subject.Head > clause.Index
        && sentence.ChildrenBy(subject.Head, "nsubj").Count > 1
            ? subject : null;

    // "The princess is to marry him": she is no marrying. "The plan is to marry him": the plan is.
    private static Token? Copula(Sentence sentence, Token verb)
    {
        Token? copula = verb is { Xpos: "VB", Upos: "VERB" } ? sentence.ChildrenBy(verb.Index, "cop").Find(token => token.Lemma == "be" && sentence.Tokens[token.Index + 1].Xpos == "TO" && sentence.Tokens[token.Index + 1].Head == verb.Index) : null;
        bool acts = sentence.Child(verb.Index, "nsubj") is { Relation: "nsubj" } subject
            && (subject.Upos is "PROPN" or "PRON" || subject.NounClass is EntityType.Person or EntityType.Organization or EntityType.Group);
        return acts ? copula : null;
    }

    // "is due to open": not "because of".
    private static Token? Due(Sentence sentence, Token verb)
    {
        bool infinitive = verb.Xpos == "VB" || (verb.Xpos == "VBN" && sentence.Child(verb.Index, "aux") is not null);
        Token? due = infinitive ? sentence.ChildrenBy(verb.Index, "mark", "case").Find(token => token.Text == "due" && token.Index < verb.Index && sentence.Tokens[token.Index + 1].Text == "to") : null;
        return due is not null && sentence.ChildrenBy(verb.Index, "cop", "aux").Exists(token => token.Index < due.Index && token.Lemma == "be") ? due : null;
    }

    private static void Govern(Sentence sentence, Token[] tokens, Token due, Token verb)
    {
        foreach (int child in sentence.Children(verb.Index).Where(child => child < due.Index))
            tokens[child] = Changed(tokens[child], due.Index, tokens[child] is { Lemma: "be", BaseRelation: "aux" } ? "cop" : tokens[child].Relation);
        tokens[due.Index + 1] = Changed(tokens[due.Index + 1], verb.Index, "mark");
        tokens[due.Index] = Changed(due, verb.Head, verb.Relation, "ADJ", "JJ");
        tokens[verb.Index] = Changed(verb, due.Index, "xcomp");
    }

    private static Token Changed(Token token, int head, string relation, string? upos = null, string? xpos = null, string? lemma = null) =>
        new(token.Index, token.Span, token.Text, lemma ?? token.Lemma, upos ?? token.Upos, xpos ?? token.Xpos, head, relation)
        {
            SpaceAfter = token.SpaceAfter,
            MultiwordLength = token.MultiwordLength,
            HeadProbability = token.HeadProbability,
            NounClass = token.NounClass,
        };
}
