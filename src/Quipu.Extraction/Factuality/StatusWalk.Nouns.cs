using Quipu.Core.Text;

namespace Quipu.Extraction.Factuality;

/// <summary>The steps of a walk from a clause to the noun that governs it: <c>the possibility of launching</c>.</summary>
internal sealed partial class StatusWalk
{
    private bool ClimbNoun(int noun)
    {
        bool infinitive = sentence.IsInfinitive(node);
        bool content = sentence.ChildrenBy(node, "mark").Any(child => sentence.Form(child) is "that" or "of" or "in" or "about" or "on" or "for" or "from");
        if (!infinitive && !content)
            return false; // "crossings closed since 2010": presupposed
        if (infinitive && IsFirst(noun))
            return ToSpeaker(noun);
        Effect? known = FactualityLexicon.Find(lexicon.Nouns, sentence, noun);
        Read(known ?? OfUnknown(noun, infinitive));
        if (sentence.ChildrenBy(noun, "det").Any(child => sentence.Form(child) == "no"))
            Read(Effect.Negative);
        return ClimbFromNoun(noun);
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

        if (word.BaseRelation is not ("obj" or "obl" or "nsubj" or "nmod" or "conj") || sentence.Tokens[head].Upos is not ("VERB" or "AUX"))
            return ToSpeaker(noun);
        if (word.BaseRelation == "nsubj" && sentence.Lemma(head) != "be")
            return ToSpeaker(head);
        if (FactualityLexicon.Find(lexicon.Objects, sentence, head) is Effect effect)
            Read(effect);
        return lexicon.LightVerbs.Contains(sentence.Lemma(head)) ? To(head, modality: true, negation: true) : To(head, modality: false, negation: false);
    }

    // "the union's claim that …": its owner says so.
    private int? SpeakerOfNoun(int noun)
    {
        bool claim = sentence.ChildrenBy(node, "mark").Any(child => sentence.Form(child) == "that")
            && sentence.Lemma(noun) is "claim" or "statement" or "allegation" or "assertion" or "suggestion" or "argument" or "belief" or "denial" or "accusation" or "view";
        int owner = sentence.ChildrenBy(noun, "nmod").FirstOrDefault(child => sentence.Tokens[child].Relation == "nmod:poss", -1);
        return claim && owner >= 0 ? owner : null;
    }
}
