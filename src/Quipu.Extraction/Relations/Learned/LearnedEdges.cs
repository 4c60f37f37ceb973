using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Language.Relations;

namespace Quipu.Extraction.Relations.Learned;

/// <summary>
/// Puts what the relation network finds beside what the rules found: the same said twice is one edge, an open relation
/// between the two ends gets the type, and what only the network sees is an edge of its own.
/// </summary>
internal sealed class LearnedEdges(LearnedStatus statuses, double? minConfidence = null)
{
    // "visited" between a person and a town is what the text says. A type stands beside such words only if it is likely,
    // and is taken for what they mean only if it is nearly sure.
    private const double BesideWords = 0.52, WhatWordsMean = 0.65;

    // Offices that may be those of who runs a body, besides an executive's.
    private static readonly ImmutableHashSet<string> ChiefOffices = ["president", "head", "director", "leader", "boss", "chief", "manager", "ceo"];

    // Of two persons one holds: who is a brother is no husband, and no son.
    private static readonly ImmutableDictionary<string, int> Kinship = ImmutableDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, int>
    {
        ["spouse"] = 0,
        ["sibling"] = 1,
        ["child"] = 2,
        ["father"] = 2,
        ["mother"] = 2,
        ["relative"] = 3,
    });

    /// <summary>All relations, in order of the text.</summary>
    /// <param name="context">The document.</param>
    /// <param name="byNetwork">What the network found.</param>
    /// <param name="byRules">What the rules found.</param>
    /// <param name="dropped">Counts what is not kept.</param>
    public ImmutableArray<Relation> Join(DocumentContext context, IEnumerable<LearnedRelation> byNetwork, ImmutableArray<Relation> byRules, DropCounts dropped)
    {
        var all = new RelationTable(byRules);
        foreach (LearnedRelation learned in byNetwork)
        {
            var ends = new LearnedEnds(context, learned);
            int[] between = all.Between(ends.Subject, ends.Object);
            int[] open = [.. between.Where(number => ends.AreOfOpen(all[number]))];
            if (between.FirstOrDefault(number => ends.AreOf(all[number]), -1) is int same and >= 0)
            {
                all[same] = all[same] with { Confidence = Math.Max(all[same].Confidence, Rounded(learned)) };
                dropped.Add("relation: said by another rule");
            }
            else if (Array.Exists(between, number => ends.AreTurned(all[number])))
            {
                dropped.Add("relation: learned, but the words say it the other way round");
            }
            else if (Array.Exists(between, number => IsOtherKin(all[number].Type, learned.Type.Name) || IsOtherOffice(all[number].Role, learned.Type.Name)))
            {
                dropped.Add("relation: learned, but the words say another tie or office");
            }
            else if (learned.Probability < (minConfidence ?? BesideWords) && open.Length > 0)
            {
                dropped.Add("relation: learned, but the text has words of its own");
            }
            else if (learned.Probability >= WhatWordsMean && open is [int only])
            {
                Relation words = all[only];
                all[only] = Typed(words, learned.Type, Math.Max(words.Confidence, Rounded(learned)), ends.IsStart(words.Subject));
                foreach (int beside in all.In(words.Evidence.Span).Where(number => IsBeside(context, all[number], words, learned.Type, ends.IsStart(words.Subject))))
                    all[beside] = Typed(all[beside], learned.Type, all[beside].Confidence, ends.IsStart(words.Subject));
            }
            else if (Made(context, learned, ends, dropped) is { } made)
            {
                all.Add(AsSaid(made, [.. open.Select(number => all[number])]));
            }
        }

        return [.. all.Relations.OrderBy(relation => relation.Evidence.Span.Start)];
    }

    private static bool IsOtherKin(string? said, string learned) =>
        said is not null && Kinship.TryGetValue(said, out int one) && Kinship.TryGetValue(learned, out int other) && one != other;

    // "its chief commercial officer", "a commander of the Front"
    private static bool IsOtherOffice(string? said, string learned) =>
        learned == "chief_executive" && said is not null && !said.Contains("executive", StringComparison.OrdinalIgnoreCase) && !ChiefOffices.Contains(said.Split(' ')[^1].ToLowerInvariant());

    // "neither founded nor owned it", "was barred from the board": what the words between the two say, they say of the type too.
    private static Relation AsSaid(Relation made, Relation[] said) =>
        said.Length == 0 || Array.Exists(said, relation => relation is { Factuality: Core.Facts.Factuality.Asserted, Polarity: Polarity.Positive })
            ? made
            : made with { Factuality = said[0].Factuality, Polarity = said[0].Polarity, Speaker = said[0].Speaker, Time = said[0].Time ?? made.Time };

    // "between Norway and Sweden": what the words mean for one they mean for the other.
    private static bool IsBeside(DocumentContext context, Relation relation, Relation words, LearnedType type, bool fromSubject)
    {
        bool sameWords = relation.Type is null && relation.Lemma == words.Lemma && relation.PredicateSpans.SequenceEqual(words.PredicateSpans);
        if (!sameWords || LearnedEnds.AreSame(relation.Subject, words.Subject) == LearnedEnds.AreSame(relation.Object, words.Object))
            return false;
        return context.TypeOf(relation.Subject) is { } subject && context.TypeOf(relation.Object) is { } @object && (fromSubject ? type.Fits(subject, @object) : type.Fits(@object, subject));
    }

    private static Relation Typed(Relation open, LearnedType type, double confidence, bool fromSubject) => open with
    {
        Type = type.Name,
        Wikidata = type.Wikidata,
        Subject = fromSubject ? open.Subject : open.Object,
        Object = fromSubject ? open.Object : open.Subject,
        Confidence = confidence,
    };

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
