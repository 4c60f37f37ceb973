using System.Collections.Frozen;
using Quipu.Core.Text;
using Quipu.Extraction.Factuality;

namespace Quipu.Extraction.Time;

/// <summary>Finds the words that say that a relation holds no longer: <c>former</c>, <c>ex-</c>, <c>no longer</c>.</summary>
internal static class EndedWords
{
    private static readonly FrozenSet<string> Adjectives = new[]
    {
        "former", "late", "erstwhile", "onetime", "one-time", "ex", "retired", "deposed", "ousted", "previous", "formerly", "past", "deceased", "then", "sometime", "once", "fallen",
        "ex-president", "defunct",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> States = new[]
    {
        "be", "have", "run", "lead", "head", "work", "serve", "own", "manage", "hold", "play", "live", "employ", "coach", "chair", "belong", "direct", "teach", "represent",
        "govern", "rule", "operate", "house", "occupy", "command", "edit", "host", "know", "call", "use", "practise", "practice", "train", "study",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The first and last token of the words that end a relation, or null.</summary>
    public static (int First, int Last)? Of(Sentence sentence, int predicate) => OfAdverb(sentence, predicate) ?? OfNoun(sentence, predicate);

    private static (int First, int Last)? OfAdverb(Sentence sentence, int predicate)
    {
        foreach (int child in sentence.Dependents(predicate, "advmod", "obl"))
        {
            string word = sentence.Form(child);
            if (word == "longer" && child > 0 && sentence.Form(child - 1) == "no")
                return (child - 1, child);
            if (word == "formerly" || (word == "once" && sentence.Tokens[predicate].Xpos is "VBD" or "VBN" && child < predicate))
                return (child, child);
            if (word == "previously" && States.Contains(sentence.Lemma(predicate)))
                return (child, child);
            if (word is "more" or "anymore" && IsDenied(sentence, predicate) && (word == "anymore" || sentence.Form(child - 1) == "any"))
                return (word == "anymore" ? child : child - 1, child);
        }

        int head = sentence.Tokens[predicate].Head;
        if (sentence.Tokens[predicate].BaseRelation is "xcomp" or "ccomp" or "advcl" && !sentence.Dependents(predicate, "mark").Any(child => sentence.Form(child) != "to") && Cessation.Ends(sentence, head))
            return (head, head);
        return sentence.Tokens[predicate].BaseRelation == "xcomp" && sentence.Form(head) == "used" && sentence.IsInfinitive(predicate) ? (head, head + 1) : null;
    }

    private static bool IsDenied(Sentence sentence, int predicate) =>
        sentence.Dependents(predicate, "advmod").Any(child => sentence.Lemma(child) is "not" or "n't" or "never");

    // Premodifiers hang on either noun of a title and its name, so the words before the noun are read, not the tree.
    private static (int First, int Last)? OfNoun(Sentence sentence, int predicate)
    {
        if (sentence.Tokens[predicate].Upos is not ("NOUN" or "PROPN" or "ADJ"))
            return null;
        if (sentence.Form(predicate).StartsWith("ex-", StringComparison.Ordinal))
            return (predicate, predicate);
        for (int token = predicate - 1; token >= 0 && token >= predicate - 6; token--)
        {
            Token word = sentence.Tokens[token];
            if (sentence.Form(token) == "time" && sentence.Form(token - 1) == "-" && sentence.Form(token - 2) is "one" or "some")
                return (token - 2, token);
            if (Adjectives.Contains(sentence.Form(token)) && !IsTemporal(sentence, token))
                return (token, token);
            if (word.Upos is not ("ADJ" or "NOUN" or "PROPN" or "PUNCT" or "CCONJ" or "NUM" or "ADV") || word.Text is "," or "(" or ")" or ";" or ":" or "." or "\"" or "“" or "”")
                break;
        }

        return null;
    }

    // "late on Monday", "late 2019", "then, the president": adverbs of the sentence.
    private static bool IsTemporal(Sentence sentence, int token) =>
        sentence.Form(token) is "late" or "past" && (sentence.Tokens[token].Upos == "ADV" || sentence.Tokens[Math.Min(token + 1, sentence.Tokens.Length - 1)].Upos is "NUM" or "ADP");
}
