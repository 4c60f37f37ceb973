using System.Collections.Frozen;
using Quipu.Core.Text;

namespace Quipu.Extraction.Factuality;

/// <summary>The steps of a walk from a clause to the verb, adjective or noun that governs it.</summary>
internal sealed partial class StatusWalk
{
    private bool ClimbComplement(int head)
    {
        if (IsGerund() && sentence.Has(node, "mark") && lexicon.Accusing.Contains(lexicon.BaseOf(sentence, head)))
            return ClimbGerund(head); // "is suspected of having sold"
        if (IsMistaken(head) && IsSpeech(head))
            return ClimbMistake(head);
        Effect effect = EffectOfComplement(head, out bool absolute);
        if (absolute)
        {
            // "was not allowed to go": the denial is of the going itself.
            Read(Effect.Negative);
            return To(head, modality: true, negation: false);
        }

        if (sentence.IsAnyOf(head, "claim", "profess") && !sentence.IsPassive(head))
            return ToSpeech(head, sentence.SubjectOf(head));
        if (Cessation.Ends(sentence, head))
            return To(head, modality: true, negation: true); // it was so, and is no longer
        Read(effect);
        if (AskerOf(head, effect) is int asker)
        {
            if (negations.Denies(sentence, head))
                Read(Effect.Negative);
            return ToSpeech(head, asker);
        }

        return To(head, modality: true, negation: true);
    }

    private Effect EffectOfComplement(int head, out bool absolute)
    {
        Token governor = sentence.Tokens[head];
        string lemma = lexicon.BaseOf(sentence, head);
        bool denied = negations.Denies(sentence, head);
        absolute = denied && (lemma is "allow" or "permit" or "enable" or "let" or "entitle" or "require" or "need" || (lemma == "have" && sentence.IsInfinitive(node)));
        if (IsTooMuch(head))
            return Effect.Negative;
        if (governor.Upos == "ADJ")
            return lexicon.Find(lexicon.Adjectives, sentence, head) ?? (IsEnough(head) ? Effect.Possible : Effect.Asserted);
        if (governor.Xpos == "MD")
            return lexicon.Modals.GetValueOrDefault(lemma); // "ought to pay"
        if (governor.Upos is "NOUN" or "PROPN")
            return lexicon.Nouns.GetValueOrDefault(lemma);
        if (!sentence.IsInfinitive(node))
            return OfBareComplement(head);
        return lemma switch
        {
            "be" => Effect.Future,
            "go" => governor.Xpos == "VBG" ? Effect.Future : Effect.Asserted,
            "have" when sentence.Dependents(head, "advmod").Any(child => sentence.Lemma(child) == "yet") => Effect.Negative,
            "have" => governor.Xpos == "VBD" ? Effect.Asserted : Effect.Desired,
            "use" when governor.Xpos is "VBD" => Effect.Asserted,
            _ => OfVerb(lexicon.Infinitives, head) ?? OfPassiveSpeech(head),
        };
    }

    // "too poor to buy it", but "only too happy to sell it".
    private bool IsTooMuch(int head) => sentence.Tokens[head].Upos is "ADJ" or "ADV" && sentence.IsInfinitive(node)
        && sentence.Dependents(head, "advmod").Any(child => child < head && sentence.Form(child) == "too" && sentence.Form(child - 1) is not ("only" or "all"));

    private bool IsEnough(int head) => sentence.Dependents(head, "advmod").Any(child => child > head && sentence.Form(child) == "enough");

    private Effect OfBareComplement(int head) => sentence.Tokens[node].Xpos switch
    {
        _ when IsGerund() => OfVerb(lexicon.Gerunds, head) ?? Effect.Asserted,
        "VB" when sentence.Lemma(head) == "have" && sentence.Form(head + 1) == "better" => Effect.Desired,
        "VB" when sentence.IsAnyOf(head, "need", "dare") => Effect.Asserted, // "need not pay"
        "VB" when OfVerb(lexicon.Infinitives, head) is Effect.Possible => Effect.Possible, // "let them go"
        "VBN" when sentence.Dependents(head, "xcomp").Any(child => child < node && sentence.Lemma(child) == "have") => OfPassiveSpeech(head),
        "JJ" when !sentence.Has(head, "obj") && !sentence.Has(node, "nsubj") => Effect.Asserted, // "pleaded guilty"
        "VBN" or "VB" or "JJ" => OfVerb(lexicon.Infinitives, head) is Effect.Desired and var wish && sentence.Has(head, "obj", "nsubj") ? wish : Effect.Asserted,
        _ => OfVerb(lexicon.Infinitives, head) is Effect.Negative ? Effect.Negative : Effect.Asserted,
    };

    private Effect? OfVerb(FrozenDictionary<string, Effect> table, int head) => lexicon.Find(table, sentence, head);

    // "is reported to", by nobody.
    private Effect OfPassiveSpeech(int head) =>
        sentence.IsPassive(head) && lexicon.Speech.ContainsKey(lexicon.BaseOf(sentence, head)) ? Effect.Possible : Effect.Asserted;

    // "X asked parents not to go": X speaks of what others should do; "X wants to go" tells of X.
    private int? AskerOf(int head, Effect effect)
    {
        if (effect is Effect.Asserted or Effect.Negative || lexicon.Enabling.Contains(lexicon.BaseOf(sentence, head)) || sentence.Tokens[head].Upos != "VERB")
            return null;
        if (sentence.IsPassive(head))
            return AgentOf(head);
        bool calls = sentence.IsAnyOf(head, "call", "appeal", "plead", "pray", "wait", "push", "press", "rely", "count")
            && sentence.Dependents(head, "obl").Any(child => child > head && child < node);
        return calls || sentence.Has(head, "obj", "iobj") || sentence.Has(node, "nsubj") ? sentence.SubjectOf(head) : null;
    }

    private int? AgentOf(int head)
    {
        int agent = sentence.Children(head).FirstOrDefault(child => sentence.Tokens[child].Relation == "obl:agent", -1);
        return agent < 0 ? null : agent;
    }

    private bool ClimbClause(int head)
    {
        Token governor = sentence.Tokens[head];
        if (governor.Upos == "NOUN" && (DenierOf(head) ?? ConfirmerOf(head)) is not null)
            return ClimbNoun(head);
        if (governor.Upos != "VERB" && !IsSpeech(head))
        {
            FrozenDictionary<string, Effect> table = governor.Upos == "ADJ" ? lexicon.Adjectives : lexicon.Nouns;
            Effect effect = lexicon.Find(table, sentence, head) ?? (sentence.IsInfinitive(node) ? Effect.Desired : Effect.Asserted);
            Read(effect == Effect.Future && !sentence.IsInfinitive(node) ? Effect.Asserted : effect); // "sure to win", but "sure that he won"
            return To(head, modality: true, negation: true);
        }

        if (IsGerund() && !sentence.Has(node, "nsubj") && lexicon.Gerunds.ContainsKey(lexicon.BaseOf(sentence, head)))
            return ClimbComplement(head);
        if (sentence.Tokens[head].BaseRelation == "advcl" && sentence.Form(head) is "provided" or "providing" or "assuming" or "supposing")
        {
            Read(Effect.Hypothetical);
            return ToSpeaker(head);
        }

        if (IsSupposed(head))
        {
            Read(Effect.Hypothetical);
            return ToSpeaker(head);
        }

        if (lexicon.MarkerOf(sentence, node) is Effect.Possible or Effect.Hypothetical)
        {
            Read(Effect.Possible); // whether, if
            return sentence.IsAnyOf(head, "wonder", "ask", "inquire") && !sentence.IsPassive(head) ? ToSpeech(head, SaidBy(sentence.SubjectOf(head))) : ToSpeaker(head);
        }

        if (IsSpeech(head))
            return ClimbSpeech(head);
        Read(OfVerb(lexicon.Infinitives, head) is Effect.Possible ? Effect.Possible : Effect.Asserted); // it seems that
        if (sentence.IsInfinitive(node) && !sentence.Has(node, "nsubj"))
            return ClimbComplement(head);
        return To(head, modality: true, negation: false);
    }

    // "Suppose that he bought it", "Let us imagine that".
    private bool IsSupposed(int head) => sentence.Tokens[head].Xpos == "VB" && sentence.IsAnyOf(head, "suppose", "imagine", "assume", "pretend")
        && !sentence.Has(head, "nsubj", "aux", "mark") && (sentence.Tokens[head].Head < 0 || sentence.Lemma(sentence.Tokens[head].Head) == "let");

    private bool IsSpeech(int head) => lexicon.Speech.ContainsKey(lexicon.BaseOf(sentence, head)) && sentence.Tokens[head].Upos is "VERB" or "AUX";

    private bool ClimbSpeech(int head)
    {
        if (IsMistaken(head))
            return ClimbMistake(head);
        Effect effect = IsSubjunctive() ? Effect.Desired : lexicon.Find(lexicon.Speech, sentence, head) ?? Effect.Asserted;
        bool passive = sentence.IsPassive(head);
        int? said = SaidBy(passive ? AgentOf(head) : sentence.SubjectOf(head));
        if (said is null)
            effect = effect == Effect.Asserted && passive && !IsPublic(head) ? Effect.Possible : effect;
        if (negations.Denies(sentence, head))
        {
            if (lexicon.NegationRaising.Contains(lexicon.BaseOf(sentence, head)))
                Read(Effect.Negative);
            else if (!AsksWh())
                effect = effect is Effect.Negative or Effect.Doubted && !sentence.IsAnyOf(head, "deny") ? Effect.Asserted : Effect.Possible;
        }

        Read(effect);
        return ToSpeech(head, said);
    }

    // "falsely claimed that", "is wrongly said to": the text itself denies it.
    private bool IsMistaken(int head) => sentence.Dependents(head, "advmod").Any(child =>
        child < head && sentence.Lemma(child) is "falsely" or "wrongly" or "mistakenly" or "erroneously" or "incorrectly" or "untruthfully" or "wrongfully") && !negations.Denies(sentence, head);

    private bool ClimbMistake(int head)
    {
        Read(Effect.Negative);
        return ToSpeaker(head);
    }

    // "nobody doubts that it is so": said by no one.
    private int? SaidBy(int? said) => said is int token && negations.IsNone(sentence, token) ? null : said;

    // "did not say why he left": he left.
    private bool AsksWh() => sentence.Children(node).Any(child => sentence.Tokens[child].Xpos is "WRB" or "WP" or "WDT");

    private bool IsPublic(int head) => sentence.Lemma(head) is "announce" or "confirm" or "decide" or "agree" or "show" or "find" or "reveal";

    // "demand that he leave".
    private bool IsSubjunctive() =>
        sentence.Tokens[node].Xpos == "VB" && sentence.Has(node, "nsubj") && !sentence.Has(node, "aux") && !sentence.IsInfinitive(node);

    private bool ClimbAdverbial(int head)
    {
        Effect? marker = lexicon.MarkerOf(sentence, node);
        if (marker is Effect.Negative)
        {
            Read(Effect.Negative);
            return To(head, modality: true, negation: false);
        }

        if (marker is Effect.Desired && !sentence.IsInfinitive(node) && !sentence.Has(node, "aux"))
            return ToSpeaker(head); // "so that it does not apply": a result, no purpose
        if (marker is not null || clauses.IsConditional(sentence, node))
        {
            Read(marker is Effect.Desired or Effect.Possible ? marker.Value : Effect.Hypothetical);
            return ToSpeaker(head);
        }

        if (sentence.IsInfinitive(node))
            return ClimbPurpose(head);
        return IsGerund() && !sentence.Has(node, "nsubj") ? ClimbGerund(head) : ClimbTimeClause(head);
    }

    // "selling", "having sold".
    private bool IsGerund() =>
        sentence.Tokens[node].Xpos == "VBG" || (sentence.Tokens[node].Xpos == "VBN" && sentence.Dependents(node, "aux").Any(child => sentence.Tokens[child].Xpos == "VBG"));

    private bool ClimbPurpose(int head)
    {
        bool governed = sentence.Has(head, "obj", "obl", "iobj") || sentence.Form(head + 1) == "to" || sentence.IsPassive(head) || sentence.Tokens[head].Upos == "ADJ";
        bool aspect = sentence.Form(head + 1) == "to" || sentence.Form(head + 2) == "to";
        bool known = sentence.Tokens[head].Upos == "ADJ" && lexicon.Find(lexicon.Adjectives, sentence, head) is not null;
        if (known || (governed && EffectOfComplement(head, out _) is not Effect.Asserted)
            || (aspect && sentence.IsAnyOf(head, "turn", "happen", "prove", "continue", "begin", "start", "manage", "help", "proceed", "tend")))
            return ClimbComplement(head);
        bool goesOn = sentence.Form(head + 1) == "on" && sentence.Form(head + 2) == "to" && sentence.IsAnyOf(head, "go", "move");
        if (goesOn || lexicon.Results.Contains(lexicon.BaseOf(sentence, node)))
            return To(head, modality: true, negation: true);
        Read(Effect.Desired);
        return ToSpeaker(head);
    }

    private bool ClimbGerund(int head)
    {
        string? preposition = sentence.Dependents(node, "mark", "case").Select(sentence.Form).FirstOrDefault();
        if (preposition is "after" or "before" or "since" or "when" or "while" or "despite" or "by" or "upon")
            return ToSpeaker(head);
        if (preposition is "against" && sentence.Tokens[head].Upos == "VERB")
            return ClimbAgainst(head);
        if (preposition is not null && sentence.Tokens[head].Upos == "VERB" && lexicon.Accusing.Contains(lexicon.BaseOf(sentence, head)))
        {
            if (IsMistaken(head))
                return ClimbMistake(head);
            int? accuser = IsAccused(head) ? AgentOf(head) : sentence.SubjectOf(head);
            Read(accuser is null ? Effect.Possible : Effect.Asserted);
            return ToSpeech(head, accuser);
        }

        if (preposition is null && node > head && node <= head + 2 && lexicon.Find(lexicon.Gerunds, sentence, head) is not null)
            return ClimbComplement(head); // "ruled out selling", read as what goes with it
        if (preposition is not null)
            Read(OfPreposition(head, preposition) ?? Effect.Asserted);
        return node < head ? ToSpeaker(head) : To(head, modality: true, negation: preposition is not null);
    }

    // "was accused", "a man accused of", "stands accused of".
    private bool IsAccused(int head) =>
        sentence.IsPassive(head) || (sentence.Tokens[head].Xpos == "VBN" && !sentence.Has(head, "aux", "obj") && sentence.Tokens[head].BaseRelation is "acl" or "xcomp" or "advcl" or "amod" or "appos");

    // "kept him from going" is not "kept going".
    private Effect? OfPreposition(int head, string preposition) => sentence.Tokens[head].Upos == "ADJ"
        ? lexicon.Find(lexicon.Adjectives, sentence, head)
        : lexicon.Gerunds.TryGetValue($"{lexicon.BaseOf(sentence, head)} {preposition}", out Effect effect) ? effect : lexicon.Find(lexicon.Gerunds, sentence, head);

    // What "against" turns round: "decided against buying" is refused, "warned against buying" is wanted not to be.
    private bool ClimbAgainst(int head)
    {
        bool advice = sentence.IsAnyOf(head, "warn", "argue", "advise", "caution", "recommend", "counsel", "campaign", "lobby", "speak", "plead", "protest", "urge");
        Read(Effect.Negative);
        Read(advice ? Effect.Desired : Effect.Asserted);
        return To(head, modality: true, negation: true);
    }

    // "will ratify it once the election is over": what has to come first is as future as the rest.
    private bool ClimbTimeClause(int head)
    {
        bool timed = sentence.Dependents(node, "mark", "advmod").Select(sentence.Form).Any(word => word is "when" or "once" or "until" or "after" or "before" or "as");
        if ((timed || IsAsSoonAs(head)) && Will(head) && !sentence.IsPast(node))
            Read(Effect.Future);
        return ToSpeaker(head);
    }

    private bool Will(int head) => sentence.Dependents(IsAsSoonAs(head) ? sentence.Tokens[head].Head : head, "aux").Any(child => sentence.Lemma(child) is "will" or "shall" or "'ll");

    private bool IsAsSoonAs(int head) => sentence.Form(head) is "soon" or "long" && sentence.Form(head - 1) == "as" && sentence.Tokens[head].Head >= 0;
}
