using Quipu.Core.Text;

namespace Quipu.Extraction.Factuality;

/// <summary>Questions about the words of a tree that the rules of factuality and time ask all the time.</summary>
internal static class TreeWords
{
    /// <summary>The lemma in lower case.</summary>
    public static string Lemma(this Sentence sentence, int token) => sentence.Tokens[token].Lemma.ToLowerInvariant();

    /// <summary>
    /// The lemma and, for a verb, what a wrong cut of its ending may have made of it: <c>allowe</c> and <c>persuad</c> give
    /// <c>allow</c> and <c>persuade</c>, <c>begg</c> gives <c>beg</c>.
    /// </summary>
    public static IEnumerable<string> Lemmas(this Sentence sentence, int token)
    {
        string lemma = sentence.Lemma(token);
        yield return lemma;
        if (lemma.Length < 3 || sentence.Tokens[token].Upos is not ("VERB" or "AUX" or "ADJ"))
            yield break;
        if (lemma[^1] == 'e')
            yield return lemma[..^1];
        if (lemma[^1] == lemma[^2])
            yield return lemma[..^1];
        yield return lemma + "e";
        if (lemma.EndsWith("ed", StringComparison.Ordinal))
            yield return lemma[..^2];
    }

    /// <summary>Whether the word is one of some base forms.</summary>
    public static bool IsAnyOf(this Sentence sentence, int token, params string[] words) =>
        sentence.Lemmas(token).Any(lemma => words.Contains(lemma, StringComparer.Ordinal));

    /// <summary>The form in lower case; empty beyond both ends of the sentence.</summary>
    public static string Form(this Sentence sentence, int token) =>
        token >= 0 && token < sentence.Tokens.Length ? sentence.Tokens[token].Text.ToLowerInvariant() : "";

    /// <summary>The positions of the dependents with one of the relations, each without subtype.</summary>
    public static IEnumerable<int> Dependents(this Sentence sentence, int token, params string[] relations) =>
        sentence.Children(token).Where(child => relations.Contains(sentence.Tokens[child].BaseRelation, StringComparer.Ordinal));

    /// <summary>Whether a dependent has one of the relations, each without subtype.</summary>
    public static bool Has(this Sentence sentence, int token, params string[] relations) =>
        sentence.Dependents(token, relations).Any();

    /// <summary>Whether the token is a passive participle.</summary>
    public static bool IsPassive(this Sentence sentence, int token) =>
        sentence.Children(token).Any(child => sentence.Tokens[child].Relation is "aux:pass" or "nsubj:pass");

    /// <summary>Whether the token is the infinitive of <c>to do</c>.</summary>
    public static bool IsInfinitive(this Sentence sentence, int token) =>
        sentence.Dependents(token, "mark", "aux", "case").Any(child => sentence.Tokens[child] is { Xpos: "TO" } or { Upos: "PART", Lemma: "to" });

    /// <summary>Whether the token heads a clause: a verb, or anything with a copula.</summary>
    public static bool IsClause(this Sentence sentence, int token) =>
        sentence.Tokens[token].Upos is "VERB" or "AUX" || sentence.Has(token, "cop", "nsubj", "csubj");

    /// <summary>Whether the clause is told in the past: by its own form or its first auxiliary.</summary>
    public static bool IsPast(this Sentence sentence, int token)
    {
        int finite = sentence.Dependents(token, "aux", "cop").Append(token).First();
        return sentence.Tokens[finite].Xpos is "VBD" || (finite == token && sentence.Tokens[token].Xpos is "VBN");
    }

    /// <summary>The subject of a clause, looked for in its governors where it is shared; a relative pronoun is its noun.</summary>
    public static int? SubjectOf(this Sentence sentence, int token)
    {
        for (int clause = token, steps = 0; clause >= 0 && steps < sentence.Tokens.Length; steps++)
        {
            int subject = sentence.Dependents(clause, "nsubj").FirstOrDefault(-1);
            Token word = sentence.Tokens[clause];
            if (subject >= 0 && sentence.Tokens[subject].Xpos is "WP" or "WDT" && word.Relation == "acl:relcl")
                return word.Head;
            if (subject >= 0)
                return IsEmpty(sentence, clause, subject) ? null : subject;
            if (word.BaseRelation == "acl")
                return word.Head;
            if (word.BaseRelation is not ("conj" or "xcomp" or "advcl"))
                return null;
            clause = word.Head;
        }

        return null;
    }

    // "It was agreed to ask the bank": nobody in particular.
    private static bool IsEmpty(Sentence sentence, int clause, int subject) =>
        sentence.Form(subject) == "it" && (sentence.IsPassive(clause) || sentence.Tokens[subject].BaseRelation == "expl");
}
