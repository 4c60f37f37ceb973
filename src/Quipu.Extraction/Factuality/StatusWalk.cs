using Quipu.Core.Text;

namespace Quipu.Extraction.Factuality;

/// <summary>
/// One walk from a predicate up to the root of its sentence. The innermost speaker ends it: what stands above is said
/// of the speech, not of what is said. Mutable, used once.
/// </summary>
internal sealed partial class StatusWalk(FactualityLexicon lexicon, AttributionRules attributions, Sentence sentence, int predicate)
{
    private readonly ClauseRules clauses = new(lexicon);
    private readonly NegationRules negations = new(lexicon);
    private readonly HashSet<int> path = [];
    private Commitment reading = Commitment.Plain;
    private int node = predicate;
    private int? speaker;

    // What of the next clause concerns the predicate: its auxiliaries, its negation, or only who says it.
    private bool readsModality = true;
    private bool readsNegation = true;
    private bool speakerOnly;

    /// <summary>Walks and gives the status.</summary>
    public Status Run()
    {
        for (var steps = 0; steps <= sentence.Tokens.Length; steps++)
        {
            path.Add(node);
            ReadClause();
            if (attributions.Of(sentence, node) is AttributionRules.Attribution attribution && (attribution.Verb is not int frame || path.Add(frame)))
            {
                if (attribution.Verb is int verb && !speakerOnly)
                    reading = reading.With(lexicon.Find(lexicon.Speech, sentence, verb) ?? Effect.Asserted);
                speaker = attribution.Speaker;
                break;
            }

            if (!Climb())
                break;
        }

        return new Status(reading.Factuality, reading.Polarity, speaker);
    }

    private void ReadClause()
    {
        if (speakerOnly)
            return;
        if (readsModality)
            reading = clauses.Modality(reading, sentence, node, IsReported());
        if (readsNegation && (negations.Denies(sentence, node) != Interjection.Before(sentence, node) is { Denied: true }))
            reading = reading.With(Effect.Negative);
    }

    private bool Climb()
    {
        Token word = sentence.Tokens[node];
        switch (word.Relation)
        {
            case "root":
                ReadRoot();
                return false;
            case "acl:relcl" or "advcl:relcl":
                return ClimbRelative(word.Head);
        }

        return word.BaseRelation switch
        {
            "acl" or "advcl" or "obl" when NearMiss.Of(sentence, node) is int verb => ClimbNearMiss(verb),
            "conj" => ClimbConjunction(word.Head),
            "xcomp" => ClimbComplement(word.Head),
            "ccomp" or "csubj" => ClimbClause(word.Head),
            "advcl" => ClimbAdverbial(word.Head),
            "obl" or "nmod" when IsGerund() && sentence.Has(node, "mark", "case") => ClimbGerund(word.Head),
            "acl" => ClimbNoun(word.Head),
            "parataxis" => ClimbParataxis(word.Head),
            _ => false,
        };
    }

    private bool To(int head, bool modality, bool negation)
    {
        node = head;
        readsModality = modality;
        readsNegation = negation;
        return true;
    }

    private bool ToSpeaker(int head)
    {
        node = head;
        speakerOnly = true;
        return true;
    }

    private bool ToSpeech(int head, int? said)
    {
        speaker = said;
        return said is null && ToSpeaker(head);
    }

    private void Read(Effect effect)
    {
        if (!speakerOnly)
            reading = reading.With(effect);
    }

    private void ReadRoot()
    {
        if (speakerOnly || (reading != Commitment.Plain && reading.Factuality != Core.Facts.Factuality.Future))
        {
            if (IsImperative())
                Read(Effect.Desired);
            return;
        }

        if (reading == Commitment.Plain && (IsImperative() || (sentence.IsInfinitive(node) && sentence.Has(node, "nsubj"))))
            Read(sentence.Has(node, "nsubj") ? Effect.Future : Effect.Desired);
        else if (IsYesNoQuestion())
            Read(Effect.Possible);
        else if (reading == Commitment.Plain && sentence.Dependents(node, "mark").Any(child => sentence.Form(child) == "if"))
            Read(Effect.Hypothetical); // "If only he had bought it."
    }

    private bool IsImperative() =>
        sentence.Tokens[node].Xpos == "VB"
        && !speakerOnly
        && sentence.Kind != BlockKind.Heading
        && !sentence.Has(node, "nsubj", "mark", "expl")
        && sentence.Dependents(node, "aux").All(child => sentence.Lemma(child) == "do");

    private bool IsYesNoQuestion()
    {
        int subject = sentence.Dependents(node, "nsubj").FirstOrDefault(-1);
        return sentence.Tokens[^1].Text.Contains('?', StringComparison.Ordinal)
            && sentence.Dependents(node, "aux", "cop").Any(child => child < subject)
            && !sentence.Tokens.Take(subject).Any(token => token.Xpos is "WP" or "WRB" or "WDT" or "WP$");
    }

    private bool ClimbConjunction(int head)
    {
        bool shares = !speakerOnly
            && sentence.Tokens[node].Xpos is not ("VBD" or "VBZ" or "VBP")
            && !sentence.Has(node, "nsubj", "aux", "cop");
        bool but = sentence.Dependents(node, "cc").Any(child => sentence.Form(child) is "but" or "yet");
        return To(head, shares && readsModality, shares && readsNegation && !but);
    }

    // "It was she who broke the party": the cleft's clause is the sentence's own; any other relative clause presupposes its relation.
    private bool ClimbRelative(int head) => ClimbContent(head) ?? ClimbCleft(head);

    private bool ClimbCleft(int head) =>
        sentence.Has(head, "cop") && sentence.Has(head, "nsubj", "expl")
        && sentence.Dependents(head, "nsubj", "expl").Any(child => sentence.Form(child) == "it")
        && To(head, modality: true, negation: true);

    // A clause whose "that" is no part of it is no relative clause: "rumours that she has bought it", "denied in a letter that he planned it".
    private bool? ClimbContent(int head)
    {
        if (!sentence.Dependents(node, "mark").Any(child => sentence.Form(child) == "that") || !sentence.Has(node, "nsubj"))
            return null;
        if (lexicon.Find(lexicon.Nouns, sentence, head) is not null)
            return ClimbNoun(head);
        int above = head;
        while (sentence.Tokens[above].BaseRelation is "nmod" or "obl")
            above = sentence.Tokens[above].Head;
        return above != head && IsSpeech(above) && !sentence.Has(above, "ccomp", "obj") ? ClimbSpeech(above) : null;
    }

    private bool ClimbNearMiss(int verb)
    {
        Read(Effect.Negative);
        return To(verb, modality: true, negation: true);
    }

    private bool ClimbParataxis(int head)
    {
        if (!attributions.Frames(sentence, head) || sentence.IsAnyOf(head, "move", "call") || node < head)
            return false;
        Read(lexicon.Find(lexicon.Speech, sentence, head) ?? Effect.Asserted);
        speaker = sentence.SubjectOf(head);
        return false;
    }

    // Past speech turns "will" into "would": "she said that he would go".
    private bool IsReported()
    {
        if (attributions.Of(sentence, node) is { Verb: int verb } && sentence.IsPast(verb))
            return true;
        int clause = node;
        while (sentence.Tokens[clause].BaseRelation == "conj")
            clause = sentence.Tokens[clause].Head;
        Token word = sentence.Tokens[clause];
        if (word.BaseRelation == "acl" && word.Head >= 0 && sentence.Tokens[word.Head].Upos == "NOUN" && sentence.Dependents(clause, "mark").Any(child => sentence.Form(child) == "that"))
            return IsToldInPast(word.Head); // "expressed hope that he would"
        return word.BaseRelation is "ccomp" or "parataxis" or "acl"
            && (lexicon.Speech.ContainsKey(lexicon.BaseOf(sentence, word.Head)) || lexicon.Facts.Contains(lexicon.BaseOf(sentence, word.Head)))
            && sentence.IsPast(word.Head);
    }

    private bool IsToldInPast(int noun)
    {
        for (int at = noun, steps = 0; at >= 0 && steps < sentence.Tokens.Length; at = sentence.Tokens[at].Head, steps++)
        {
            if (sentence.IsClause(at))
                return sentence.IsPast(at);
        }

        return false;
    }
}
