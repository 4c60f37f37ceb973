using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Extraction;

namespace Quipu.Tests.Extraction.Relations;

/// <summary>Clauses as open extractions: whole phrases, all arguments in one.</summary>
public sealed class OpenExtractorTests
{
    private static readonly FactsExtractor Extractor = new();

    [TestCaseSource(nameof(Clauses))]
    public void A_clause_is_one_extraction_with_all_of_its_arguments(DocumentFixture fixture)
    {
        ImmutableArray<OpenExtraction> found = Extractor.ExtractOpen(fixture.Document);

        Assert.That(found.Select(one => $"{one.Subject} | {one.Predicate} | {one.Object}"), Is.EquivalentTo(fixture.Keys["expect"]));
        Assert.That(found.Select(one => one.Confidence), Has.All.InRange(0, 1));
    }

    private static IEnumerable<TestCaseData> Clauses() => DocumentFixture.Cases("Relations.open");
}
