using Quipu.Core.Facts;
using Quipu.Core.Text;

namespace Quipu.Extraction.Factuality;

/// <summary>
/// Says how a sentence says what one of its predicates says: as a fact, a plan, a wish, a denial, someone's words.
/// It reads the clause's own words, then walks up through its governors. Thread-safe.
/// </summary>
internal sealed class StatusClassifier(FactualityLexicon lexicon)
{
    private readonly AttributionRules attributions = new(lexicon);

    /// <summary>Classifies a predicate.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="predicate">The verb or noun that holds the relation.</param>
    /// <param name="argument">
    /// The head of the object, if it is known: in <c>named after Kamala, not Sarojini</c> one object is denied and the other is not.
    /// </param>
    /// <param name="subject">The head of the subject, if it is known: <c>it was Whitehead, not Snow, who found it</c>.</param>
    public Status Classify(Sentence sentence, int predicate, int? argument = null, int? subject = null)
    {
        bool denied = new[] { argument, subject }.Any(head => head is int token && token != predicate && NegationRules.DeniesOnly(sentence, token));
        Status status = HeadsClause(sentence, predicate) ? new StatusWalk(lexicon, attributions, sentence, predicate).Run() : OfNoun(sentence, predicate);
        return denied && status.Polarity == Polarity.Positive ? status with { Polarity = Polarity.Negative } : status;
    }

    /// <summary>
    /// The status in the light of the relation's time: what is told in the present but begins after the document's day is
    /// still to come (<c>the drill ends on 24 June</c>).
    /// </summary>
    public static Status InTime(Status status, Sentence sentence, int predicate, RelationTime? time, DateOnly? documentDate)
    {
        bool open = status.Factuality == Core.Facts.Factuality.Asserted && documentDate is not null;
        bool ahead = open && (time?.From ?? time?.Normal) is string start && DayInterval.Of(start) is DayInterval days && days.First > documentDate;
        return ahead && IsPresent(sentence, predicate) ? status with { Factuality = Core.Facts.Factuality.Future } : status;
    }

    // By the first of its auxiliaries, else by its own form; an infinitive is told when its governor is.
    private static bool IsPresent(Sentence sentence, int predicate)
    {
        int verb = predicate;
        for (var steps = 0; steps < sentence.Tokens.Length && sentence.Tokens[verb] is { BaseRelation: "xcomp" or "conj", Xpos: not ("VBZ" or "VBP" or "VBD") } word && !sentence.Has(verb, "aux", "cop"); steps++)
            verb = word.Head;
        int finite = sentence.Dependents(verb, "aux", "cop").Append(verb).First();
        return sentence.Tokens[finite].Xpos is "VBZ" or "VBP" && !sentence.Dependents(verb, "aux").Any(child => sentence.Lemma(child) == "have");
    }

    private static bool HeadsClause(Sentence sentence, int token)
    {
        for (var steps = 0; steps < sentence.Tokens.Length; steps++)
        {
            Token word = sentence.Tokens[token];
            if (sentence.IsClause(token) || word.BaseRelation is "root" or "xcomp" or "ccomp" or "advcl" or "csubj" or "parataxis")
                return word.BaseRelation != "amod";
            if (word.BaseRelation != "conj")
                return false;
            token = word.Head;
        }

        return false;
    }

    // A noun inside another clause presupposes its relation: "the secretary-general may resign" says that there is one.
    private Status OfNoun(Sentence sentence, int noun)
    {
        Commitment reading = Commitment.Plain;
        foreach (int child in sentence.Dependents(noun, "amod", "compound", "advmod", "det", "acl", "cc"))
        {
            string lemma = sentence.Lemma(child);
            if (child < noun && lemma is "no" or "not" or "neither" && sentence.Form(child + 1) is not ("longer" or "doubt" or "only"))
                reading = reading.With(Effect.Negative);
            else if (lemma != "late")
                reading = reading.With(lexicon.Modifiers.GetValueOrDefault(sentence.Form(child)));
        }

        int next = noun + 1;
        if (next + 1 < sentence.Tokens.Length && sentence.Form(next) == "-" && sentence.Lemma(next + 1) is "elect" or "designate")
            reading = reading.With(Effect.Future);
        return new Status(reading.Factuality, reading.Polarity, null);
    }
}
