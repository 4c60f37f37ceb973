using Quipu.Core.Text;

namespace Quipu.Extraction.Factuality;

/// <summary>Finds the negation of a clause: of its verb, or of one of its arguments (<c>no single nation can face</c>).</summary>
internal sealed class NegationRules(FactualityLexicon lexicon)
{
    private static readonly string[] Arguments = ["nsubj", "obj", "iobj", "expl"];

    /// <summary>Whether a word denies the clause.</summary>
    public bool Denies(Sentence sentence, int clause) =>
        OwnWords(sentence, clause) != sentence.Dependents(clause, Arguments).Any(argument => IsNone(sentence, argument));

    /// <summary>
    /// Whether a word denies one argument and no other: <c>not Sarojini</c>, <c>but not Fujian</c>, <c>rather than Lumen</c>.
    /// </summary>
    public static bool DeniesOnly(Sentence sentence, int argument) =>
        sentence.Dependents(argument, "advmod", "cc", "case", "det").Any(child =>
            child < argument && (sentence.Lemma(child) is "not" or "n't" || IsInsteadOf(sentence, child)) && !IsOnly(sentence, child));

    private bool OwnWords(Sentence sentence, int clause)
    {
        var count = 0;
        foreach (int child in sentence.Children(clause))
        {
            Token word = sentence.Tokens[child];
            bool denies = word.BaseRelation is "advmod" or "neg" or "cc" or "aux"
                || (word.BaseRelation is "det" && !sentence.Has(clause, "nsubj") ^ sentence.Has(clause, "cop"));
            if (word.BaseRelation == "advmod" && sentence.Lemma(child) is "once" or "ever" or "yet" && sentence.Children(child).Any(inner => sentence.Lemma(inner) == "not"))
                count++; // "not once has it met"
            if (denies && lexicon.Negations.Contains(sentence.Lemma(child)) && !IsOnly(sentence, child))
                count++;
        }

        return count % 2 == 1;
    }

    // "not only", "no longer" (it was so), "no doubt", "not least".
    private static bool IsOnly(Sentence sentence, int negation) =>
        negation + 1 < sentence.Tokens.Length && sentence.Form(negation + 1) is "only" or "just" or "longer" or "doubt" or "wonder" or "least" or "until";

    private static bool IsInsteadOf(Sentence sentence, int word) =>
        sentence.Lemma(word) is "rather" or "instead" or "except" or "unlike" or "excluding";

    /// <summary>Whether an argument is nobody or nothing: <c>none of them</c>, <c>no country</c>.</summary>
    public bool IsNone(Sentence sentence, int argument)
    {
        if (sentence.Form(argument + 1) is "but" or "except" && (sentence.Tokens[argument].Upos == "PRON" || sentence.Form(argument) == "one"))
            return false; // "no one but Penn"
        if (sentence.Tokens[argument].Upos is "PRON" or "NOUN" or "DET" && lexicon.Negations.Contains(sentence.Lemma(argument)))
            return true;
        if (sentence.Dependents(argument, "nummod").Any(one => one > 0 && sentence.Form(one) == "one" && sentence.Tokens[one - 1] is { BaseRelation: "advmod" } not && not.Head == one && sentence.Lemma(one - 1) == "not"))
            return true; // "not one newspaper", where the parser hangs "not" on "one"
        return sentence.Dependents(argument, "det", "cc", "advmod").Any(child =>
            child < argument && !IsOnly(sentence, child)
            && (sentence.Lemma(child) is "no" or "neither" || (sentence.Lemma(child) is "not" && sentence.Form(child + 1) is "one" or "a")
                || (sentence.Lemma(child) is "hardly" or "scarcely" or "barely" && sentence.Form(child + 1) == "any")));
    }
}
