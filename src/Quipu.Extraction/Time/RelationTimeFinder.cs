using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Factuality;
using Quipu.Extraction.Values;

namespace Quipu.Extraction.Time;

/// <summary>Finds the time that a sentence gives for a relation.</summary>
internal static class RelationTimeFinder
{
    // Verbs after which the relation begins to hold: "became speaker on Wednesday".
    private static readonly string[] Beginnings = ["become", "appoint", "elect", "hire", "join", "recruit", "marry", "wed", "name"];

    // "began to strike coins in 1835".
    private static readonly string[] Starts = ["begin", "start", "commence"];

    /// <summary>The time of the relation whose predicate word is a given token, or null where the sentence gives none.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="predicate">The verb, or the noun of an office such as <c>secretary-general</c>.</param>
    /// <param name="argumentHead">The head of the object, if it is known; a bracket after it may hold the time.</param>
    /// <param name="values">The sentence's values.</param>
    /// <param name="documentDate">The day from which the document speaks.</param>
    public static RelationTime? Find(
        Sentence sentence, int predicate, int? argumentHead, ImmutableArray<ValueSpan> values, DateOnly? documentDate) =>
        Find(sentence, predicate, new DatePhrases(sentence, values), documentDate, argumentHead);

    /// <summary>The same, for who asks about many predicates of a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="predicate">The verb, or the noun of an office.</param>
    /// <param name="dates">The sentence's dates.</param>
    /// <param name="documentDate">The day from which the document speaks.</param>
    /// <param name="argumentHead">The head of the object, if it is known.</param>
    public static RelationTime? Find(Sentence sentence, int predicate, DatePhrases dates, DateOnly? documentDate, int? argumentHead = null)
    {
        IReadOnlyList<DatePhrase> phrases = dates.Of(predicate, argumentHead);
        (int First, int Last)? ended = EndedWords.Of(sentence, predicate);
        if (phrases.Count == 0)
            return ended is (int from, int to) ? Make(sentence, from, to, new Bounds(null, null, null, Ended: true)) : null;
        DatePhrase first = phrases[0];
        DatePhrase? second = phrases.Skip(1).FirstOrDefault(phrase => Joins(first, phrase));
        Bounds bounds = second is null ? OfOne(sentence, predicate, first) : new Bounds(null, Part(first.Value, 0), Part(second.Value, 1), Ended: false);
        bool over = bounds.To is string end && (second is not null || first.Preposition is not ("by" or "before")) && IsOver(sentence, predicate, end, documentDate);
        DatePhrase other = second ?? first; // "until the merger in 2010 he ran it from 2005": the end may come first
        // A parser may hang a preposition on the date before it, so the words that say the bound can stand behind the value.
        int start = Math.Min(Math.Min(first.First, first.Value.First), Math.Min(other.First, other.Value.First));
        int last = Math.Max(Math.Max(first.First, first.Value.Last), Math.Max(other.First, other.Value.Last));
        if (bounds is { Normal: string day, From: null, To: null } && ended is (int stop, _) && stop != predicate && Cessation.Ends(sentence, stop))
            bounds = bounds with { Normal = null, To = day };
        return Make(sentence, start, last, bounds with { Ended = over || bounds.Ended || ended is not null });
    }

    /// <summary>The time of a state that an event of this time begins: <c>took office in 2018</c> holds from 2018.</summary>
    public static RelationTime AsStart(RelationTime time) =>
        time is { Normal: string normal, From: null, To: null } ? time with { Normal = null, From = normal } : time;

    /// <summary>The time of a state that an event of this time ends: <c>left the party in 2018</c> holds to 2018 and no longer.</summary>
    public static RelationTime AsEnd(RelationTime time) =>
        time is { Normal: string normal, From: null, To: null } ? time with { Normal = null, To = normal, Ended = true } : time with { Ended = true };

    private static bool Joins(DatePhrase first, DatePhrase second) => (first.Preposition, second.Preposition) is
        ("from" or "since" or "", "to" or "until" or "till" or "through" or "–" or "-") or ("between", "and");

    private static Bounds OfOne(Sentence sentence, int predicate, DatePhrase phrase)
    {
        string normal = phrase.Value.Normal;
        if (normal.Contains('/', StringComparison.Ordinal))
            return new Bounds(null, Part(phrase.Value, 0), Part(phrase.Value, 1), Ended: false);
        bool begins = sentence.IsAnyOf(predicate, Beginnings)
            || (sentence.Tokens[predicate] is { BaseRelation: "xcomp", Upos: "NOUN" or "PROPN" } noun && sentence.IsAnyOf(noun.Head, Beginnings))
            || (sentence.Tokens[predicate] is { BaseRelation: "xcomp", Upos: "VERB" } verb && sentence.IsAnyOf(verb.Head, Starts));
        return phrase.Preposition switch
        {
            "since" => new Bounds(null, normal, null, IsPastPerfect(sentence, predicate)),
            "from" or "after" or "starting" or "effective" => new Bounds(null, normal, null, Ended: false),
            "by" when sentence.Tokens[predicate].Xpos == "VBD" => new Bounds(normal, null, null, Ended: false), // "by 1991 they employed thirty"
            "until" or "till" or "by" or "before" => new Bounds(null, null, normal, Ended: false),
            _ => begins ? new Bounds(null, normal, null, Ended: false) : new Bounds(normal, null, null, Ended: false),
        };
    }

    // "had led it since 2016": it is told from a later time at which this is over.
    private static bool IsPastPerfect(Sentence sentence, int predicate) =>
        sentence.Dependents(predicate, "aux").Any(child => sentence.Lemma(child) == "have" && sentence.Tokens[child].Xpos == "VBD");

    private static string Part(ValueSpan value, int part)
    {
        string[] parts = value.Normal.Split('/');
        return parts[Math.Min(part, parts.Length - 1)];
    }

    private static bool IsOver(Sentence sentence, int predicate, string end, DateOnly? documentDate)
    {
        if (sentence.Dependents(predicate, "advmod").Any(child => sentence.Lemma(child) is "not" or "n't" or "never"))
            return false;
        if (documentDate is not DateOnly today || DayInterval.Of(end) is not DayInterval days)
            return !DateResolver.IsFuture(sentence, predicate);
        return days.Last < today || (days.First <= today && !DateResolver.IsFuture(sentence, predicate));
    }

    private static RelationTime Make(Sentence sentence, int first, int last, Bounds bounds)
    {
        var span = new Span(sentence.Tokens[first].Span.Start, sentence.Tokens[last].Span.End);
        var text = new System.Text.StringBuilder();
        for (int token = first; token <= last; token++)
        {
            if (token > first && sentence.Tokens[token].Span.Start > sentence.Tokens[token - 1].Span.End)
                text.Append(' ');
            text.Append(sentence.Tokens[token].Text);
        }

        return new RelationTime(span, text.ToString(), bounds.Normal, bounds.From, bounds.To, bounds.Ended);
    }

    private readonly record struct Bounds(string? Normal, string? From, string? To, bool Ended);
}
