using Quipu.Core.Text;

namespace Quipu.Extraction.Factuality;

/// <summary>The steps of a walk from a clause to the noun that governs it: <c>the possibility of launching</c>.</summary>
internal sealed partial class StatusWalk
{
    private bool ClimbNoun(int noun)
    {
        bool infinitive = sentence.IsInfinitive(node);
        bool content = sentence.Dependents(node, "mark").Any(child => sentence.Form(child) is "that" or "of" or "in" or "about" or "on" or "for" or "from");
        if (!infinitive && !content)
            return false; // "crossings closed since 2010": presupposed
        if (infinitive && IsFirst(noun))
            return ToSpeaker(noun);
        if (sentence.Lemma(noun) is "doubt" or "question" && sentence.Dependents(noun, "det").Any(child => sentence.Form(child) == "no"))
            return ToSpeaker(noun); // "there is no doubt that"
        if (IsCondition(noun))
        {
            Read(Effect.Hypothetical);
            return ToSpeaker(noun);
        }

        if (IsTaken(noun) || (sentence.Lemma(noun) is "choice" or "alternative" or "option" && sentence.Form(noun + 1) == "but"))
            return To(sentence.Tokens[noun].Head, modality: true, negation: IsTaken(noun)); // "had no choice but to sell": sold
        if (ConfirmerOf(noun) is int confirmer)
            return ToSpeech(confirmer, sentence.IsPassive(confirmer) ? AgentOf(confirmer) : sentence.SubjectOf(confirmer));
        if (DenierOf(noun) is int denier)
        {
            Read(Effect.Negative);
            return ToSpeech(denier, sentence.IsPassive(denier) ? AgentOf(denier) : sentence.SubjectOf(denier));
        }

        Effect? known = lexicon.Find(lexicon.Nouns, sentence, noun);
        if (known is null && GovernorOverObject(noun, infinitive) is int verb)
            return infinitive ? ClimbComplement(verb) : ClimbGerund(verb);
        Read(known ?? OfUnknown(noun, infinitive));
        return ClimbFromNoun(noun);
    }

    // "denied reports that", "rejected the claim that": the denial is of what they say.
    private int? DenierOf(int noun)
    {
        if (TellerOf(noun) is not int verb)
            return null;
        bool denies = lexicon.Find(lexicon.Speech, sentence, verb) == Effect.Negative || sentence.IsAnyOf(verb, "reject", "dismiss", "debunk", "discredit");
        return denies && !negations.Denies(sentence, verb) ? verb : null;
    }

    // "confirmed reports that": what they say is so.
    private int? ConfirmerOf(int noun) =>
        TellerOf(noun) is int verb && sentence.IsAnyOf(verb, "confirm", "verify", "corroborate", "substantiate", "prove") && !negations.Denies(sentence, verb) ? verb : null;

    // The verb that has what is rumoured or claimed as its object.
    private int? TellerOf(int noun)
    {
        Token word = sentence.Tokens[noun];
        bool told = sentence.Dependents(node, "mark").Any(child => sentence.Form(child) == "that") && lexicon.Find(lexicon.Nouns, sentence, noun) == Effect.Possible;
        return told && word.BaseRelation is "obj" or "nsubj" && word.Head >= 0 && (word.BaseRelation == "nsubj") == sentence.IsPassive(word.Head) ? word.Head : null;
    }

    // "on condition that", "in the event that".
    private bool IsCondition(int noun) => (sentence.Lemma(noun), sentence.Dependents(noun, "case").Select(sentence.Form).FirstOrDefault()) is
        ("condition" or "proviso" or "assumption" or "understanding", "on" or "under") or ("event" or "case", "in");

    // "took the opportunity to visit it", "seized the chance to": did so.
    private bool IsTaken(int noun) => sentence.Lemma(noun) is "opportunity" or "chance" or "trouble" or "initiative"
        && sentence.Tokens[noun] is { BaseRelation: "obj", Head: >= 0 } && sentence.IsAnyOf(sentence.Tokens[noun].Head, "take", "seize", "grab", "use");

    // "accused the speaker of protecting", "promised the committee to publish": parsers hang the clause on the object.
    private int? GovernorOverObject(int noun, bool infinitive)
    {
        Token word = sentence.Tokens[noun];
        if (word.Head < 0 || word.BaseRelation is not ("obj" or "iobj" or "obl") || sentence.Tokens[word.Head].Upos != "VERB")
            return null;
        string verb = lexicon.BaseOf(sentence, word.Head);
        bool governs = infinitive
            ? lexicon.Infinitives.GetValueOrDefault(verb) is not Effect.Asserted
            : lexicon.Accusing.Contains(verb) || lexicon.Gerunds.GetValueOrDefault(verb) is not Effect.Asserted;
        return governs ? word.Head : null;
    }

    // A headline's "Pakhtana to reopen embassy" may come out as a noun with an infinitive.
    private Effect OfUnknown(int noun, bool infinitive)
    {
        if (!infinitive)
            return Effect.Asserted;
        return sentence.Tokens[noun] is { Upos: "PROPN", BaseRelation: "root" } ? Effect.Future : Effect.Desired;
    }

    // "the first woman to win", "the last person to catch it".
    private bool IsFirst(int noun) =>
        sentence.Children(noun).Append(noun).Any(child => sentence.Tokens[child].Xpos is "JJS"
            || sentence.Lemma(child) is "first" or "last" or "only" or "second" or "third" or "fourth" or "fifth" or "youngest" or "next" or "one");

    private bool ClimbFromNoun(int noun)
    {
        Token word = sentence.Tokens[noun];
        if (word.Head < 0 || sentence.Has(noun, "cop"))
            return To(noun, modality: true, negation: true);
        int head = word.Head;
        if (SpeakerOfNoun(noun) is int owner)
        {
            speaker = owner;
            return false;
        }

        bool none = sentence.Dependents(noun, "det").Any(child => sentence.Form(child) == "no");
        if (word.BaseRelation is not ("obj" or "obl" or "nsubj" or "nmod" or "conj") || sentence.Tokens[head].Upos is not ("VERB" or "AUX"))
        {
            bool untrue = word.BaseRelation == "nsubj" && (lexicon.Find(lexicon.Adjectives, sentence, head) == Effect.Negative || sentence.Form(head) == "wrong");
            Read(none || untrue ? Effect.Negative : Effect.Asserted);
            return ToSpeaker(untrue ? head : noun);
        }

        if (word.Relation == "nsubj" && sentence.Lemma(head) != "be")
        {
            // "no attempt to buy was made" is read below; "the attempt to buy it failed" here.
            Read(none != sentence.IsAnyOf(head, "fail", "collapse", "falter", "founder") ? Effect.Negative : Effect.Asserted);
            return ToSpeaker(head);
        }

        if (lexicon.Find(lexicon.Objects, sentence, head) is Effect effect)
            Read(effect);
        if (lexicon.LightVerbs.Contains(lexicon.BaseOf(sentence, head)))
            return To(head, modality: true, negation: true);
        Read(none ? Effect.Negative : Effect.Asserted);
        return ToSpeaker(head);
    }

    // "the union's claim that …": its owner says so.
    private int? SpeakerOfNoun(int noun)
    {
        bool claim = sentence.Dependents(node, "mark").Any(child => sentence.Form(child) == "that")
            && sentence.Lemma(noun) is "claim" or "statement" or "allegation" or "assertion" or "suggestion" or "argument" or "belief" or "denial" or "accusation" or "view";
        int owner = sentence.Dependents(noun, "nmod").FirstOrDefault(child => sentence.Tokens[child].Relation == "nmod:poss", -1);
        return claim && owner >= 0 ? owner : null;
    }
}
