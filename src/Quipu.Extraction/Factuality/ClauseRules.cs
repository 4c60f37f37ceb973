using Quipu.Core.Text;

namespace Quipu.Extraction.Factuality;

/// <summary>Reads what the auxiliaries, adverbs and negations of a clause say about it.</summary>
internal sealed class ClauseRules(FactualityLexicon lexicon)
{
    /// <summary>The effect of auxiliaries, adverbs, an outer subject (<c>the plan is to sell</c>, but <c>the book is to follow</c>) and a condition.</summary>
    /// <param name="reading">The reading so far.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="clause">The head of the clause.</param>
    /// <param name="reported">Whether the clause is told as past speech, where <c>would</c> is <c>will</c>.</param>
    public Commitment Modality(Commitment reading, Sentence sentence, int clause, bool reported)
    {
        bool conditioned = sentence.Dependents(clause, "advcl").Any(child => IsConditional(sentence, child));
        foreach (int child in sentence.Dependents(clause, "aux"))
            reading = reading.With(OfAuxiliary(sentence, clause, child, reported && !conditioned));
        foreach (int child in sentence.Dependents(clause, "advmod"))
            reading = reading.With(OfAdverb(sentence, clause, child));
        if (Interjection.Before(sentence, clause) is { Modal: int modal })
            reading = reading.With(OfAuxiliary(sentence, clause, modal, reported && !conditioned));
        reading = reading.With(OfOuterSubject(sentence, clause));
        return conditioned && !sentence.IsInfinitive(clause) ? OfCondition(reading, sentence, clause) : reading;
    }

    /// <summary>Whether a clause is a condition: by its subordinator, or by inversion (<c>had he known</c>).</summary>
    public bool IsConditional(Sentence sentence, int clause) =>
        lexicon.MarkerOf(sentence, clause) == Effect.Hypothetical || IsInverted(sentence, clause);

    // "Were the firm refused, …", "Had the crew known, …": the parser may hang the first word on either clause.
    private static bool IsInverted(Sentence sentence, int clause)
    {
        int subject = sentence.Dependents(clause, "nsubj").FirstOrDefault(-1);
        if (subject < 0 || sentence.Has(clause, "mark"))
            return false;
        int opening = sentence.Tokens.First(token => token.Upos != "PUNCT" || token.Index == sentence.Tokens.Length - 1).Index;
        bool adverbial = sentence.Tokens[clause].BaseRelation == "advcl";
        bool opens = IsInverter(sentence, opening) && opening < subject && (adverbial || sentence.Tokens[opening].Head == clause)
            && !sentence.Children(clause).Any(child => child < subject && sentence.Tokens[child].BaseRelation == "advcl");
        return (opens || (adverbial && sentence.Dependents(clause, "aux", "cop").Any(child => child < subject && IsInverter(sentence, child))))
            && !sentence.Tokens.Any(token => token.Text == "?");
    }

    private static bool IsInverter(Sentence sentence, int token) => sentence.Form(token) is "had" or "were" or "should";

    private static Commitment OfCondition(Commitment reading, Sentence sentence, int clause) =>
        sentence.Dependents(clause, "aux").Any(child => sentence.Lemma(child) is "must" or "should" or "may")
            ? reading
            : reading.With(Effect.Hypothetical);

    // "nearly hit it", but "nearly doubled it", "almost certainly hit it".
    private Effect OfAdverb(Sentence sentence, int clause, int adverb)
    {
        Effect effect = lexicon.Adverbs.GetValueOrDefault(sentence.Lemma(adverb));
        bool counts = sentence.IsAnyOf(clause, "double", "treble", "triple", "quadruple", "halve") || sentence.Tokens[clause].Upos is not "VERB";
        return effect == Effect.Negative && (counts || adverb > clause) ? Effect.Asserted : effect;
    }

    private Effect OfAuxiliary(Sentence sentence, int clause, int auxiliary, bool reported)
    {
        string lemma = sentence.Lemma(auxiliary);
        if (sentence.Form(auxiliary) is "had" or "'d" && sentence.Tokens[clause].Xpos == "VB" && sentence.Form(auxiliary + 1) == "better")
            return Effect.Desired; // "had better leave"
        if (lemma == "be" && sentence.Tokens[auxiliary].Relation == "aux" && sentence.IsInfinitive(clause))
            return sentence.Dependents(clause, "advmod").Any(child => sentence.Lemma(child) == "yet") ? Effect.Negative : Effect.Future;
        if (!lexicon.Modals.TryGetValue(lemma, out Effect effect) && !lexicon.Modals.TryGetValue(sentence.Form(auxiliary), out effect))
            return Effect.Asserted;
        if (lemma is "would" or "will" or "may" or "might" && lexicon.MarkerOf(sentence, clause) == Effect.Desired)
            return Effect.Asserted; // "so that it would not flood": the subordinator says it
        bool denied = sentence.Dependents(clause, "advmod").Any(child => lexicon.Negations.Contains(sentence.Lemma(child)));
        bool perfect = sentence.Dependents(clause, "aux").Any(child => sentence.Lemma(child) == "have");
        return (lemma, perfect, denied) switch
        {
            ("would" or "'d", false, _) when IsPolite(sentence, clause) => Effect.Desired,
            ("would" or "'d", false, _) when reported => Effect.Future,
            ("would" or "'d", false, _) when IsLater(sentence, clause) => Effect.Asserted,
            ("must", true, _) => Effect.Possible,
            ("could", true, false) => Effect.Hypothetical,
            ("may" or "could" or "need", false, true) => Effect.Asserted, // may not, could not, need not: it is not so
            _ => effect,
        };
    }

    // "would like to buy", "would rather leave": no condition is thought of.
    private static bool IsPolite(Sentence sentence, int clause) =>
        (sentence.IsAnyOf(clause, "like", "love", "prefer", "hate", "wish") && sentence.Has(clause, "xcomp", "ccomp"))
        || sentence.Dependents(clause, "advmod").Any(child => child < clause && sentence.Form(child) is "rather" or "sooner" && sentence.Form(child + 1) != "than");

    private Effect OfOuterSubject(Sentence sentence, int clause)
    {
        int outer = sentence.Children(clause).FirstOrDefault(child => sentence.Tokens[child].Relation == "nsubj:outer", -1);
        return outer < 0 || !sentence.IsInfinitive(clause) ? Effect.Asserted : lexicon.Nouns.GetValueOrDefault(sentence.Lemma(outer), Effect.Future);
    }

    // "whom he would marry years later": the future of a story is its past.
    private static bool IsLater(Sentence sentence, int clause) =>
        sentence.Dependents(clause, "advmod").Any(child => sentence.Form(child) is "later" or "eventually" or "subsequently");
}
