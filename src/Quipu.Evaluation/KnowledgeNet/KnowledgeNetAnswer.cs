using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Evaluation.Scorecard;

namespace Quipu.Evaluation.KnowledgeNet;

/// <summary>
/// The relations of a text compared with its annotated passages: a fact is found when a relation has its property and
/// both ends overlap; what finds none is wrong if its property is annotated in the passage. The gold has a fact for each
/// pair of mentions of its two ends, so a relation stands for all such pairs in the passage.
/// </summary>
internal sealed class KnowledgeNetAnswer
{
    private readonly Document document;
    private readonly ILookup<string, Span> mentionsOf;
    private readonly List<Finding> findings = [];
    private readonly List<JudgedAnswer> judged = [];

    /// <summary>Compares.</summary>
    public KnowledgeNetAnswer(KnowledgeNetText gold, DocumentFacts facts)
    {
        document = gold.Document;
        mentionsOf = facts.Mentions.Where(mention => mention.EntityId is not null).ToLookup(mention => mention.EntityId!, mention => mention.Span);
        Relation[] plain = [.. facts.Relations.Where(relation => relation is { Factuality: Factuality.Asserted, Polarity: Polarity.Positive })];
        foreach (KnowledgeNetPassage passage in gold.Passages)
        {
            Candidate[] said = [.. plain.Where(relation => IsIn(passage, relation)).SelectMany(CandidatesOf).Where(candidate => passage.Properties.Contains(candidate.Own.Property))];
            SinglePairs += Compare(passage, [.. said.Select(candidate => candidate.Own)]);
            AllPairs += Compare(passage, [.. said.SelectMany(candidate => Pairs(candidate, passage))]);
            List(passage, said);
        }
    }

    /// <summary>The counts where a relation stands for the one pair of mentions that it names.</summary>
    public Counts SinglePairs { get; }

    /// <summary>The counts where it stands for all pairs of mentions of its ends in the passage.</summary>
    public Counts AllPairs { get; }

    /// <summary>What was missed and what was wrong.</summary>
    public ImmutableArray<Finding> Findings => [.. findings];

    /// <summary>The relations with their confidence.</summary>
    public ImmutableArray<JudgedAnswer> Judged => [.. judged];

    private static bool IsIn(KnowledgeNetPassage passage, Relation relation) =>
        passage.Span.Overlaps(relation.Subject.Span) && passage.Span.Overlaps(relation.Object.Span);

    private static IEnumerable<Candidate> CandidatesOf(Relation relation)
    {
        foreach ((string property, bool turned) in KnowledgeNetProperties.Of(relation))
        {
            (Argument subject, Argument @object) = turned ? (relation.Object, relation.Subject) : (relation.Subject, relation.Object);
            yield return new Candidate(relation, new KnowledgeNetFact(property, subject.Span, @object.Span), subject.EntityId, @object.EntityId);
        }
    }

    private IEnumerable<KnowledgeNetFact> Pairs(Candidate candidate, KnowledgeNetPassage passage) =>
        from subject in Mentions(candidate.Subject, candidate.Own.Subject, passage)
        from @object in Mentions(candidate.Object, candidate.Own.Object, passage)
        select new KnowledgeNetFact(candidate.Own.Property, subject, @object);

    private IEnumerable<Span> Mentions(string? entity, Span own, KnowledgeNetPassage passage) =>
        entity is null ? [own] : mentionsOf[entity].Where(passage.Span.Overlaps).Prepend(own);

    // As the set's own evaluator: what overlaps a pair that finds a fact is not counted again.
    private static Counts Compare(KnowledgeNetPassage passage, KnowledgeNetFact[] pairs)
    {
        KnowledgeNetFact[] finding = [.. pairs.Where(pair => passage.Facts.Any(gold => gold.Matches(pair)))];
        int found = passage.Facts.Count(gold => finding.Any(gold.Matches));
        return new Counts(found, found + pairs.Distinct().Count(pair => !finding.Any(pair.Matches)), passage.Facts.Length);
    }

    private void List(KnowledgeNetPassage passage, Candidate[] said)
    {
        KnowledgeNetFact[][] pairs = [.. said.Select(candidate => Pairs(candidate, passage).ToArray())];
        findings.AddRange(passage.Facts.Where(gold => !pairs.Any(own => own.Any(gold.Matches))).Select(fact => FindingOf(passage, "missed", fact)));
        foreach (Candidate candidate in said)
        {
            bool isRight = passage.Facts.Any(gold => gold.Matches(candidate.Own));
            judged.Add(new JudgedAnswer(candidate.Relation.Confidence, isRight ? 1 : 0));
            if (!isRight)
                findings.Add(FindingOf(passage, "wrong", candidate.Own));
        }
    }

    private Finding FindingOf(KnowledgeNetPassage passage, string kind, KnowledgeNetFact fact) =>
        new(document.Id, document[passage.Span], kind, $"{document[fact.Subject]} | {KnowledgeNetProperties.NameOf(fact.Property)} | {document[fact.Object]}");

    private sealed record Candidate(Relation Relation, KnowledgeNetFact Own, string? Subject, string? Object);
}
