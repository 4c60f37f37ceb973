using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Evaluation.Scorecard;

namespace Quipu.Evaluation.KnowledgeNet;

/// <summary>
/// The relations of a text compared with its annotated passages: a fact is found when a relation has its property and
/// both ends overlap; a relation that finds none is wrong if its property is annotated in the passage.
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
            Strict += Compare(passage, said, candidate => [candidate.Own], list: true);
            AllMentions += Compare(passage, said, candidate => Pairs(candidate, passage), list: false);
        }
    }

    /// <summary>The counts where a relation's own ends have to overlap.</summary>
    public Counts Strict { get; }

    /// <summary>The counts where a relation holds between all mentions of its ends in the passage.</summary>
    public Counts AllMentions { get; }

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

    private Counts Compare(KnowledgeNetPassage passage, Candidate[] said, Func<Candidate, IEnumerable<KnowledgeNetFact>> factsOf, bool list)
    {
        KnowledgeNetFact[][] facts = [.. said.Select(candidate => factsOf(candidate).ToArray())];
        KnowledgeNetFact[] missed = [.. passage.Facts.Where(gold => !facts.Any(pairs => pairs.Any(gold.Matches)))];
        bool[] right = [.. facts.Select(pairs => pairs.Any(pair => passage.Facts.Any(gold => gold.Matches(pair))))];
        if (list)
        {
            judged.AddRange(said.Select((candidate, i) => new JudgedAnswer(candidate.Relation.Confidence, right[i] ? 1 : 0)));
            findings.AddRange(missed.Select(fact => FindingOf(passage, "missed", fact)));
            findings.AddRange(said.Where((_, i) => !right[i]).Select(candidate => FindingOf(passage, "wrong", candidate.Own)));
        }

        int found = passage.Facts.Length - missed.Length;
        return new Counts(found, found + right.Count(isRight => !isRight), passage.Facts.Length);
    }

    private Finding FindingOf(KnowledgeNetPassage passage, string kind, KnowledgeNetFact fact) =>
        new(document.Id, document[passage.Span], kind, $"{document[fact.Subject]} | {KnowledgeNetProperties.NameOf(fact.Property)} | {document[fact.Object]}");

    private sealed record Candidate(Relation Relation, KnowledgeNetFact Own, string? Subject, string? Object);
}
