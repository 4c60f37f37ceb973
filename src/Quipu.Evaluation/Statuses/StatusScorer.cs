using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Evaluation.Edges;

namespace Quipu.Evaluation.Statuses;

/// <summary>
/// Finds each relation of a gold sentence among ours, as <see cref="EdgesScorer"/> does, and compares how it is said. Which way a typed
/// relation runs (<c>founded by</c>) is not asked, and an argument may be longer than the gold's if its head word is in it.
/// </summary>
public sealed class StatusScorer
{
    private readonly EdgesMeaning meaning = new();

    /// <summary>Compares the relations of a sentence; one of ours stands for one of the gold's.</summary>
    public ImmutableArray<StatusAnswer> Score(StatusText text, DocumentFacts facts)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(facts);
        EdgesMention[] mentions = [.. text.Relations
            .SelectMany(relation => new[] { relation.Subject, relation.Object, relation.Speaker }.OfType<string>())
            .Distinct(StringComparer.Ordinal)
            .Select(words => MentionOf(text, words))];
        var ends = new GoldEnds(mentions, facts);
        var left = facts.Relations.ToList();
        return [.. text.Relations.Select(gold =>
        {
            Relation? found = left.Find(relation => IsSame(gold, relation, argument => Of(argument, ends, mentions, facts)));
            if (found is not null)
                left.Remove(found);
            bool speaker = found is not null && (found.Speaker is null ? gold.Speaker is null : Of(found.Speaker, ends, mentions, facts) == gold.Speaker && gold.Speaker is not null);
            return new StatusAnswer(text, gold, found, speaker);
        })];
    }

    private bool IsSame(StatusRelation gold, Relation relation, Func<Argument, string?> goldOf)
    {
        (string? Subject, string? Object) said = (goldOf(relation.Subject), goldOf(relation.Object));
        bool between = said == (gold.Subject, gold.Object) || (relation.Type is not null && said == (gold.Object, gold.Subject));
        return between && meaning.IsSame(new EdgesRelation(gold.Subject, gold.Predicates), relation);
    }

    private static string? Of(Argument argument, GoldEnds ends, EdgesMention[] mentions, DocumentFacts facts)
    {
        if (ends.Of(argument) is { } entity)
            return entity;
        Span? head = facts.Mentions.FirstOrDefault(mention => mention.Span == argument.Span)?.Head;
        return mentions.FirstOrDefault(mention => head is { } word && mention.Start <= word.Start && word.End <= mention.End)?.Entity;
    }

    // The gold gives words that stand once in the sentence, or first.
    private static EdgesMention MentionOf(StatusText text, string words)
    {
        Match match = Regex.Match(text.Text, $@"(?<!\w){Regex.Escape(words)}(?!\w)", RegexOptions.CultureInvariant);
        return match.Success
            ? new EdgesMention(match.Index, match.Index + match.Length, words)
            : throw new FormatException($"The sentence {text.Id} does not hold '{words}'.");
    }
}
