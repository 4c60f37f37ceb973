using System.Collections.Immutable;
using Quipu.Core.Text;
using Quipu.Evaluation.Scorecard;

namespace Quipu.Evaluation.Names;

/// <summary>The names that were found in a text, compared with those that are there.</summary>
/// <param name="Spans">Names whose span is right.</param>
/// <param name="Typed">Names whose span and type are right.</param>
/// <param name="Findings">What was missed and what was wrong.</param>
internal sealed record NameAnswer(Counts Spans, Counts Typed, ImmutableArray<Finding> Findings)
{
    /// <summary>Compares.</summary>
    /// <param name="text">The text with its names.</param>
    /// <param name="said">The names that were found, in the set's types.</param>
    /// <param name="sentences">The text's sentences, for the findings.</param>
    /// <param name="typed">Whether a wrong type is a finding.</param>
    public static NameAnswer Of(NamedText text, IEnumerable<GoldName> said, IReadOnlyList<Span> sentences, bool typed)
    {
        HashSet<GoldName> gold = [.. text.Names];
        HashSet<GoldName> found = [.. said.Where(name => gold.Any(other => other.Span == name.Span) || !text.Open.Any(name.Span.Overlaps))];
        HashSet<Span> goldSpans = [.. gold.Select(name => name.Span)];
        HashSet<Span> foundSpans = [.. found.Select(name => name.Span)];
        IEnumerable<GoldName> missed = gold.Where(name => typed ? !found.Contains(name) : !foundSpans.Contains(name.Span));
        IEnumerable<GoldName> wrong = found.Where(name => typed ? !gold.Contains(name) : !goldSpans.Contains(name.Span));
        return new NameAnswer(
            Counts.Of(foundSpans, goldSpans),
            Counts.Of(found, gold),
            [
                .. missed.Select(name => (name, Kind: "missed")).Concat(wrong.Select(name => (name, Kind: "wrong")))
                    .OrderBy(item => item.name.Span).ThenBy(item => item.Kind, StringComparer.Ordinal)
                    .Select(item => new Finding(text.Document.Id, SentenceOf(text.Document, sentences, item.name.Span), item.Kind, $"{text.Document[item.name.Span]} ({item.name.Type})")),
            ]);
    }

    private static string SentenceOf(Document document, IReadOnlyList<Span> sentences, Span span)
    {
        Span[] around = [.. sentences.Where(sentence => sentence.Overlaps(span))];
        return document[around.Length == 0 ? span : around.Aggregate((a, b) => a.Union(b))];
    }
}
