using Quipu.Core.Facts;
using Quipu.Extraction;
using Quipu.Tests.Extraction.Relations;

namespace Quipu.Tests.Extraction.Mentions;

public sealed class MentionTests
{
    private static readonly FactsExtractor Extractor = new();

    [TestCaseSource(nameof(Cases))]
    public void A_mention_has_its_borders_kind_and_type(DocumentFixture fixture)
    {
        DocumentFacts facts = Extractor.Extract(fixture.Document);
        string[] found = [.. facts.Mentions.Select(mention => $"{mention.Text} | {mention.Kind} | {mention.Type}")];
        Assert.That(fixture.Keys["mention"], Is.SubsetOf(found));
        RelationConstructionTests.Check(fixture);
    }

    private static IEnumerable<TestCaseData> Cases() => DocumentFixture.Cases("Mentions.mentions");
}
