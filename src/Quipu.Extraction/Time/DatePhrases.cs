using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Factuality;
using Quipu.Extraction.Values;

namespace Quipu.Extraction.Time;

/// <summary>Finds the dates that belong to a predicate: its own adverbials first, then what it shares with others.</summary>
internal sealed class DatePhrases
{
    private readonly Sentence sentence;
    private readonly ImmutableArray<ValueSpan> values;
    private readonly ValueSpan?[] dateAt;

    // By the number of the value, in order of the text: what holds a date, what it stands under, what a length of time is out of.
    private readonly ILookup<int, ValueSpan> byHolder, byAncestor, lengths;

    // Verbs whose date is that of their infinitive or gerund: what someone managed or refused to do in May was done or refused in May.
    private static readonly string[] Outcomes =
        ["keep", "stop", "cease", "quit", "succeed", "fail", "refuse", "decline", "rule", "neglect", "forget", "force", "persuade", "convince", "cause", "compel", "try", "attempt",
        "seem", "appear", "say", "believe", "think", "report", "allege", "rumour"];

    private static readonly string[] Aspects =
        ["begin", "start", "continue", "help", "manage", "come", "go", "be", "able", "serve", "work", "act", "become", "appoint", "elect", "name", "make", "remain", "choose"];

    /// <summary>Reads the dates of a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="values">Its values.</param>
    public DatePhrases(Sentence sentence, ImmutableArray<ValueSpan> values)
    {
        this.sentence = sentence;
        this.values = values;
        dateAt = new ValueSpan?[values.IsEmpty ? 0 : sentence.Tokens.Length];
        ValueSpan[] all = [.. values.Where(value => value.Type == EntityType.Date)];
        foreach (ValueSpan value in all)
            Array.Fill(dateAt, value, value.First, value.Last - value.First + 1);
        ValueSpan[] dates = [.. all.Where(value => !IsRepeated(value))];
        byHolder = dates.ToLookup(HolderOf);
        byAncestor = dates.SelectMany(value => Above(HolderOf(value)).Select(ancestor => (ancestor, value))).ToLookup(pair => pair.ancestor, pair => pair.value);
        lengths = values.Where(value => value.Type == EntityType.Duration && sentence.Form(value.First - 1) == "for").ToLookup(OutOf);
    }

    /// <summary>The dates of a predicate in the order of the text; empty if it has none.</summary>
    public IReadOnlyList<DatePhrase> Of(int predicate, int? argumentHead)
    {
        if (values.IsEmpty)
            return [];
        List<DatePhrase> own = Held(predicate);
        List<DatePhrase> bounds = [.. sentence.Children(predicate).SelectMany(holder => byHolder[holder].Select(value => Bound(value, holder, predicate))).OfType<DatePhrase>().OrderBy(phrase => phrase.Value.First)];
        if (own.Count > 0)
            return own is [{ Preposition: "from" }] ? [.. own, .. bounds] : own;
        if (bounds.Count > 0)
            return bounds;
        IEnumerable<ValueSpan> under = byAncestor[predicate].Concat(argumentHead is int argument ? byHolder[argument] : []).Distinct().OrderBy(value => value.First);
        List<DatePhrase> near = [.. under.Where(value => BelongsByArgument(value, predicate, argumentHead)).Select(Phrase)];
        if (near.Count == 0)
            near = Shared(predicate);
        return near.Count > 0 ? near : Durations(predicate);
    }

    // "for eleven weeks"
    private List<DatePhrase> Durations(int predicate) => [.. lengths[predicate].Select(Phrase)];

    private int OutOf(ValueSpan value)
    {
        int node = value.Head;
        while (node >= value.First && node <= value.Last)
            node = sentence.Tokens[node].Head;
        return node;
    }

    // "every Friday" is no day.
    private bool IsRepeated(ValueSpan value) => value.First > 0 && sentence.Form(value.First - 1) is "every" or "each";

    // "until its break-up in 1970", "since the factory opened in 1996": the date of an event that bounds the predicate.
    private DatePhrase? Bound(ValueSpan value, int holder, int predicate)
    {
        bool clause = sentence.Tokens[holder].BaseRelation == "advcl";
        if (!clause && sentence.Tokens[holder].BaseRelation is not ("obl" or "nmod"))
            return null;
        foreach (int child in sentence.Dependents(holder, "mark", "case", "advmod"))
        {
            string word = sentence.Form(child);
            bool ahead = word is "after" or "once" && DateResolver.IsFuture(sentence, predicate);
            if (child < holder && (word is "since" or "until" or "till" || ahead || (!clause && (word is "during" || (word is "before" && !IsPartOfDay(holder))))))
                return new DatePhrase(value, word == "once" ? "after" : word, child);
        }

        return null;
    }

    // "before dawn on Thursday" is on Thursday.
    private bool IsPartOfDay(int noun) =>
        sentence.Lemma(noun) is "dawn" or "daybreak" or "sunrise" or "noon" or "midday" or "dusk" or "sunset" or "nightfall" or "midnight" or "breakfast" or "lunch" or "dinner";

    // The first word above a date that is no part of a date: a verb, or the noun that it stands at.
    private int HolderOf(ValueSpan value)
    {
        int node = value.Head;
        for (var steps = 0; node >= 0 && steps < sentence.Tokens.Length; steps++)
        {
            if (dateAt[node] is null && !IsPartOfDate(node))
                return node;
            node = sentence.Tokens[node].Head;
        }

        return -1;
    }

    // "early in 2009", "the summer of 1921", "at the end of May", "late on Tuesday".
    private bool IsPartOfDate(int token) =>
        sentence.Lemma(token) is "early" or "late" or "earlier" or "later" or "mid" or "end" or "beginning" or "start" or "summer" or "winter" or "spring" or "autumn"
            or "middle" or "night" or "morning" or "evening" or "afternoon" or "since" or "until";

    // "signed the act on 5 May" is often read as "the act on 5 May".
    private bool BelongsByArgument(ValueSpan value, int predicate, int? argumentHead)
    {
        int holder = HolderOf(value);
        if (holder < 0 || holder == predicate)
            return false;
        bool bracketed = value.First > 0 && sentence.Tokens[value.First - 1].Text is "(" or "[";
        if (bracketed)
            return sentence.Tokens[predicate].Upos is "NOUN" && value.First > predicate && (holder == argumentHead || IsUnder(holder, predicate));
        string preposition = Phrase(value).Preposition;
        return preposition is "on" or "in" or "since" or "until" or "till" or "from" or "to" or "between" or "during" or "by" or ""
            && value.First > predicate
            && sentence.Tokens[holder].Upos is "NOUN" or "PROPN" or "PRON"
            && IsUnder(holder, predicate);
    }

    private bool IsUnder(int token, int ancestor) => Above(token).Contains(ancestor);

    // A noun and what it is a part of, up to the verb.
    private IEnumerable<int> Above(int token)
    {
        for (var steps = 0; token >= 0 && steps < sentence.Tokens.Length; token = sentence.Tokens[token].Head, steps++)
        {
            yield return token;
            if (sentence.Tokens[token].BaseRelation is not ("obj" or "obl" or "nmod" or "nsubj" or "conj" or "flat" or "appos" or "xcomp" or "iobj" or "compound")
                || sentence.Tokens[token].Relation is "nsubj" || sentence.Tokens[token].Upos is "VERB")
                yield break;
        }
    }

    // What two predicates share: "In 2018 they met and signed it", "began in 1960 to print", "exploded on 3 March, killing 17",
    // "became in 1922 the first to receive it".
    private List<DatePhrase> Shared(int predicate)
    {
        Token word = sentence.Tokens[predicate];
        int head = word.Head;
        List<DatePhrase> opening = [.. sentence.Dependents(predicate, "advcl").Where(child => child < predicate && sentence.Tokens[child].Xpos == "VBG").SelectMany(Held)];
        if (opening.Count == 0) // "wrote it while he was in Oslo in 1988"
            opening = [.. sentence.Dependents(predicate, "advcl").Where(child => sentence.Dependents(child, "mark", "advmod").Any(mark => sentence.Form(mark) is "while" or "when")).SelectMany(Held)];
        if (opening.Count > 0 || head < 0)
            return opening;
        bool nominal = word.Upos is "NOUN" or "PROPN" or "ADJ";
        bool aspect = sentence.IsAnyOf(head, Aspects);
        return word.BaseRelation switch
        {
            "conj" when !nominal || !sentence.Has(predicate, "nsubj") => [.. Held(head).Where(phrase => phrase.First < head && phrase.First < SubjectPosition(head))],
            "xcomp" when nominal || aspect || sentence.IsAnyOf(head, Outcomes) => Held(head),
            "obl" or "obj" when nominal && aspect => Held(head),
            "advcl" when word.Xpos == "VBG" && !sentence.Has(predicate, "mark", "case", "nsubj") => Held(head),
            "ccomp" or "parataxis" when !sentence.Has(predicate, "mark") && head > 0 => [.. Held(head).Where(phrase => phrase.First == 0 && predicate > head)],
            "acl" when IsFirst(head) => [.. Of(head, null)],
            _ => [],
        };
    }

    private List<DatePhrase> Held(int holder) => [.. byHolder[holder].Select(Phrase)];

    private bool IsFirst(int noun) => sentence.Dependents(noun, "amod").Any(child => sentence.Form(child) is "first" or "last" or "only");

    private int SubjectPosition(int clause) => sentence.Dependents(clause, "nsubj").FirstOrDefault(clause);

    private DatePhrase Phrase(ValueSpan value)
    {
        int before = value.First - 1;
        while (before > 0 && (sentence.Form(before) is "the" or "early" or "late" or "mid" or "-" or "about" or "around" or "circa" or "year" or "summer" or "winter" or "spring"
            or "autumn" or "end" or "beginning" or "start" or "middle" or "a"
            || (sentence.Form(before) is "of" && sentence.Form(before - 1) is "summer" or "winter" or "spring" or "autumn" or "end" or "beginning" or "start" or "middle" or "month")))
            before--;
        if (before < 0 || !IsPreposition(before))
            return new DatePhrase(value, "", value.First);
        if (sentence.Form(before) == "than" && before > 1 && sentence.Form(before - 1) == "later" && sentence.Form(before - 2) is "no" or "not")
            return new DatePhrase(value, "by", before - 2);
        return new DatePhrase(value, sentence.Form(before), before);
    }

    private bool IsPreposition(int token) =>
        sentence.Tokens[token].Upos is "ADP" or "SCONJ" or "PART" or "CCONJ" or "SYM" || sentence.Form(token) is "since" or "until" or "till" or "to" or "–" or "starting" or "effective";
}
