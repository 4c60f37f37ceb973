using System.Runtime.CompilerServices;
using Quipu.Core.Text;

namespace Quipu.Extraction.Factuality;

/// <summary>Finds who a clause is attributed to beside it: <c>…, X said</c>, <c>according to X</c>, <c>as X reported</c>.</summary>
internal sealed class AttributionRules(FactualityLexicon lexicon)
{
    // Found once for each sentence: every step of every walk asks for them.
    private readonly ConditionalWeakTable<Sentence, int[]> bareSpeech = [];

    /// <summary>An attribution.</summary>
    /// <param name="Speaker">The head word of the speaker.</param>
    /// <param name="Verb">The verb of speech, or null for <c>according to</c>.</param>
    internal readonly record struct Attribution(int Speaker, int? Verb);

    /// <summary>The attribution of a clause among its dependents, if there is one.</summary>
    public Attribution? Of(Sentence sentence, int clause)
    {
        if (Interjection.Before(sentence, clause) is Interjection remark && OfRemark(sentence, remark) is Attribution interjected)
            return interjected;
        foreach (int child in sentence.Children(clause))
        {
            Attribution? found = sentence.Tokens[child].BaseRelation switch
            {
                "parataxis" or "dep" or "discourse" or "advcl" => OfVerb(sentence, child),
                "obl" or "nmod" or "advmod" or "case" => OfSource(sentence, child),
                _ => null,
            };
            if (found is not null)
                return found;
        }

        return OfMisread(sentence, clause);
    }

    // "…, a report by a bank concludes": parsers take the speaker for an apposition to the noun before it, and the verb for its modifier.
    private Attribution? OfMisread(Sentence sentence, int clause)
    {
        foreach (int token in bareSpeech.GetValue(sentence, BareSpeech))
        {
            Token verb = sentence.Tokens[token];
            int speaker = SpeakerBefore(sentence, token);
            Token apposition = sentence.Tokens[speaker];
            bool near = verb.Head == speaker || verb.Head == clause || verb.Head == apposition.Head;
            bool framesAll = sentence.Tokens[clause].Relation == "root" && sentence.Tokens[verb.Index + 1 < sentence.Tokens.Length ? verb.Index + 1 : verb.Index].Upos is "PUNCT" or "ADP" or "ADV";
            if (near && (framesAll || sentence.Dependents(clause, "nsubj").Contains(apposition.Head)))
                return new Attribution(speaker, verb.Index);
        }

        return null;
    }

    // Verbs of speech with nothing of their own behind an apposition.
    private int[] BareSpeech(Sentence sentence) =>
        [.. sentence.Tokens.Skip(1).Where(verb => verb.Xpos is "VBD" or "VBZ" or "VBP" && verb.BaseRelation is "acl" or "parataxis" or "dep" or "discourse"
            && lexicon.Speech.ContainsKey(lexicon.BaseOf(sentence, verb.Index)) && !sentence.Has(verb.Index, "nsubj", "mark", "obj", "ccomp", "xcomp", "aux", "conj")
            && sentence.Tokens[SpeakerBefore(sentence, verb.Index)].BaseRelation == "appos").Select(verb => verb.Index)];

    private static int SpeakerBefore(Sentence sentence, int verb)
    {
        int speaker = verb - 1;
        while (speaker > 0 && sentence.Tokens[speaker].Text != "," && sentence.Tokens[speaker].BaseRelation != "appos")
            speaker--;
        return speaker;
    }

    /// <summary>Whether a verb of speech frames a clause that the tree hangs beside it: it has a subject and no clause of its own.</summary>
    public bool Frames(Sentence sentence, int verb) =>
        lexicon.Speech.ContainsKey(lexicon.BaseOf(sentence, verb))
        && sentence.Tokens[verb].Upos == "VERB"
        && sentence.Has(verb, "nsubj")
        && !sentence.IsPassive(verb)
        && !sentence.Has(verb, "ccomp", "xcomp")
        && (!sentence.Has(verb, "obj") || sentence.IsAnyOf(verb, "tell", "inform", "assure", "remind", "warn", "notify", "advise", "promise"));

    // "…; its attorney advised against it": what a semicolon or colon parts is no frame.
    private static bool IsParted(Sentence sentence, int verb)
    {
        int first = verb;
        var open = new Stack<int>([verb]);
        while (open.TryPop(out int token))
        {
            first = sentence.Tokens[token].Upos == "PUNCT" ? first : Math.Min(first, token);
            foreach (int child in sentence.Children(token))
                open.Push(child);
        }

        return first > 0 && sentence.Tokens[first - 1].Text is ";" or ":" or "(" or "and" or "but";
    }

    private Attribution? OfRemark(Sentence sentence, Interjection remark)
    {
        int verb = Enumerable.Range(remark.First, remark.Last - remark.First + 1)
            .FirstOrDefault(token => lexicon.Speech.ContainsKey(lexicon.BaseOf(sentence, token)) && sentence.Tokens[token].Upos == "VERB", -1);
        int speaker = Enumerable.Range(remark.First, remark.Last - remark.First + 1)
            .LastOrDefault(token => sentence.Tokens[token].Upos is "NOUN" or "PROPN" or "PRON", -1);
        return verb < 0 || speaker < 0 ? null : new Attribution(speaker, verb);
    }

    private Attribution? OfVerb(Sentence sentence, int verb)
    {
        if (OfSource(sentence, verb) is Attribution source)
            return source;
        bool marked = sentence.Dependents(verb, "mark").Any();
        bool asClause = sentence.Dependents(verb, "mark").Any(child => sentence.Lemma(child) == "as");
        bool adverbial = sentence.Tokens[verb].BaseRelation == "advcl";
        return Frames(sentence, verb) && !IsParted(sentence, verb) && (!marked || (adverbial && asClause)) && sentence.SubjectOf(verb) is int speaker
            ? new Attribution(speaker, verb)
            : null;
    }

    // "According" is the case of the speaker in UD, but parsers also make it a verb or adverb above the speaker.
    private static Attribution? OfSource(Sentence sentence, int word)
    {
        if (sentence.Form(word) == "according")
            return sentence.Dependents(word, "obl", "nmod", "obj").Select(child => new Attribution(child, null)).Cast<Attribution?>().FirstOrDefault();
        if (sentence.Dependents(word, "case", "mark").Any(child => sentence.Form(child) == "according"))
            return new Attribution(word, null);
        if (sentence.Lemma(word) is not ("word" or "view" or "opinion") || !sentence.Dependents(word, "case").Any(child => sentence.Form(child) == "in"))
            return null;
        return sentence.Dependents(word, "nmod").Select(child => new Attribution(child, null)).Cast<Attribution?>().FirstOrDefault();
    }
}
