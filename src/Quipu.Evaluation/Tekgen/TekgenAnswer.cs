using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Evaluation.Scorecard;

namespace Quipu.Evaluation.Tekgen;

/// <summary>
/// How a sentence's facts compare with the true ones, as the benchmark counts: of what is said only the relations
/// that the sentence has in the set, since it holds no others; a sentence of which nothing is said scores 0.
/// </summary>
internal sealed class TekgenAnswer
{
    /// <summary>Compares.</summary>
    /// <param name="gold">What is true.</param>
    /// <param name="facts">What was said.</param>
    /// <param name="countries">The names of countries.</param>
    public TekgenAnswer(TekgenSentence gold, DocumentFacts facts, CountryNames countries)
    {
        Ontology = gold.Ontology;
        Relations = facts.Relations;
        Words = facts.Words;
        HashSet<string> asked = [.. gold.Facts.Select(fact => fact.Relation)];
        TekgenFact[] said = [.. facts.Relations.Select(relation => TekgenFact.Of(facts, relation, countries)).Where(fact => asked.Contains(fact.Relation)).DistinctBy(fact => fact.Key)];
        HashSet<string> truth = [.. gold.Facts.Select(fact => fact.Key)];
        HashSet<string> found = [.. said.Select(fact => fact.Key)];
        Counts = Counts.Of(found, truth);
        Findings =
        [
            .. gold.Facts.Where(fact => !found.Contains(fact.Key)).Select(fact => Finding(gold, "missed", fact)),
            .. said.Where(fact => !truth.Contains(fact.Key)).Select(fact => Finding(gold, "wrong", fact)),
        ];
    }

    /// <summary>The ontology of the sentence.</summary>
    public string Ontology { get; }

    /// <summary>All that was said of it.</summary>
    public ImmutableArray<Relation> Relations { get; }

    /// <summary>How many words the sentence has.</summary>
    public int Words { get; }

    /// <summary>The counts of the sentence.</summary>
    public Counts Counts { get; }

    /// <summary>What was missed and what was wrong.</summary>
    public ImmutableArray<Finding> Findings { get; }

    private static Finding Finding(TekgenSentence gold, string kind, TekgenFact fact) =>
        new(gold.Id, gold.Text, kind, $"{fact.Subject} | {fact.Relation} | {fact.Object}");
}
