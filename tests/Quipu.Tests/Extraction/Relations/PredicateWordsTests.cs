using Quipu.Core.Facts;
using Quipu.Extraction;

namespace Quipu.Tests.Extraction.Relations;

/// <summary>The relation in words: as the text puts it, what it leaves implicit in square brackets.</summary>
public sealed class PredicateWordsTests
{
    private static readonly FactsExtractor Extractor = new();

    [TestCase("verbs", "subject and object", ExpectedResult = "bought")]
    [TestCase("verbs", "subject and oblique, the preposition kept", ExpectedResult = "travelled to")]
    [TestCase("verbs", "verb with particle", ExpectedResult = "took over")]
    [TestCase("verbs", "passive turned round, open", ExpectedResult = "damaged")]
    [TestCase("verbs", "passive without an agent", ExpectedResult = "was arrested in")]
    [TestCase("verbs", "adjective with an oblique", ExpectedResult = "is responsible for")]
    [TestCase("verbs", "copula with a preposition", ExpectedResult = "is in")]
    [TestCase("nouns", "copula with a role", ExpectedResult = "[has] director")]
    [TestCase("nouns", "apposition after a name", ExpectedResult = "[has] director")]
    [TestCase("nouns", "possessive role", ExpectedResult = "[has] chairman")]
    [TestCase("nouns", "possessor of a named body", ExpectedResult = "[of]")]
    [TestCase("nouns", "a body in a place", ExpectedResult = "in")]
    [TestCase("status", "negation", ExpectedResult = "did not buy")]
    [TestCase("status", "possibility", ExpectedResult = "may buy")]
    public string A_predicate_is_worded_as_in_the_text(string resource, string name)
    {
        DocumentFixture fixture = DocumentFixture.Read("Relations." + resource).Single(candidate => candidate.Case == name);
        DocumentFacts facts = Extractor.Extract(fixture.Document);
        Relation relation = facts.Relations.Single(candidate => FactsText.Fits(facts, candidate, fixture.Keys["expect"].First()));
        if (!relation.Predicate.Contains('[', StringComparison.Ordinal))
            Assert.That(string.Join(' ', relation.PredicateSpans.Select(span => fixture.Document.Document[span])), Is.EqualTo(relation.Predicate), "The spans hold the words.");
        return relation.Predicate;
    }
}
