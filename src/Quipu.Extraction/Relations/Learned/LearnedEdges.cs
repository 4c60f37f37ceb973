using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Extraction.Mentions;

namespace Quipu.Extraction.Relations.Learned;

/// <summary>
/// Puts what the relation network finds beside what the rules found: the same said twice is one edge, an open relation
/// between the two ends gets the type, and what only the network sees is an edge of its own.
/// </summary>
internal sealed class LearnedEdges(LearnedRelationFinder finder, LearnedStatus statuses, double? minConfidence = null)
{
    // "visited" between a person and a town is what the text says. A type stands beside such words only if it is likely,
    // and is taken for what they mean only if it is nearly sure.
    private const double BesideWords = 0.62, WhatWordsMean = 0.74;

    /// <summary>All relations, in order of the text.</summary>
    /// <param name="context">The document.</param>
    /// <param name="candidates">Its mentions.</param>
    /// <param name="byRules">What the rules found.</param>
    /// <param name="dropped">Counts what is not kept.</param>
    public ImmutableArray<Relation> Join(DocumentContext context, ImmutableArray<Candidate> candidates, ImmutableArray<Relation> byRules, DropCounts dropped)
    {
        List<Relation> all = [.. byRules];
        foreach (LearnedRelation learned in finder.Find(context, candidates, dropped))
        {
            var ends = new LearnedEnds(context, learned);
            if (all.FindIndex(ends.AreOf) is int same and >= 0)
            {
                all[same] = all[same] with { Confidence = Math.Max(all[same].Confidence, Rounded(learned)) };
                dropped.Add("relation: said by another rule");
            }
            else if (learned.Probability < (minConfidence ?? BesideWords) && all.Exists(ends.AreOfOpen))
            {
                dropped.Add("relation: learned, but the text has words of its own");
            }
            else if (learned.Probability >= WhatWordsMean && Only(all, ends) is { } open)
            {
                all[all.IndexOf(open)] = Typed(open, learned, ends);
            }
            else if (Made(context, learned, ends, dropped) is { } made)
            {
                all.Add(AsSaid(made, [.. all.Where(ends.AreOfOpen)]));
            }
        }

        return [.. all.OrderBy(relation => relation.Evidence.Span.Start)];
    }

    // "neither founded nor owned it", "was barred from the board": what the words between the two say, they say of the type too.
    private static Relation AsSaid(Relation made, Relation[] said) =>
        said.Length == 0 || Array.Exists(said, relation => relation is { Factuality: Core.Facts.Factuality.Asserted, Polarity: Polarity.Positive })
            ? made
            : made with { Factuality = said[0].Factuality, Polarity = said[0].Polarity, Speaker = said[0].Speaker, Time = said[0].Time ?? made.Time };

    // The one open relation between the two mentions: it has the words for the type.
    private static Relation? Only(List<Relation> all, LearnedEnds ends) =>
        all.Where(ends.AreOfOpen).Take(2).ToArray() is [var only] ? only : null;

    private static Relation Typed(Relation open, LearnedRelation learned, LearnedEnds ends)
    {
        bool turned = !ends.IsStart(open.Subject);
        return open with
        {
            Type = learned.Type.Name,
            Wikidata = learned.Type.Wikidata,
            Subject = turned ? open.Object : open.Subject,
            Object = turned ? open.Subject : open.Object,
            Confidence = Math.Max(open.Confidence, Rounded(learned)),
        };
    }

    private Relation? Made(DocumentContext context, LearnedRelation learned, LearnedEnds ends, DropCounts dropped)
    {
        if (statuses.Of(context, learned) is not { } status)
        {
            dropped.Add("relation: learned across sentences of which one is no plain fact");
            return null;
        }

        string words = learned.Type.Name.Replace('_', ' ');
        return new Relation
        {
            Type = learned.Type.Name,
            Wikidata = learned.Type.Wikidata,
            Predicate = $"[{words}]",
            Lemma = words,
            Subject = ends.Subject,
            Object = ends.Object,
            Evidence = Evidence.From(context.Document.Document, ends.Span),
            Factuality = status.Status.Factuality,
            Polarity = status.Status.Polarity,
            Speaker = status.Speaker,
            Time = status.Time,
            Confidence = Rounded(learned),
            Extractor = Relation.LearnedExtractor,
        };
    }

    private static double Rounded(LearnedRelation learned) => Math.Round(learned.Probability, 4);
}
