using Quipu.Core.Facts;
using Quipu.Extraction;
using Quipu.Tests.Extraction.Relations;

namespace Quipu.Tests.Extraction.Coreference;

public sealed class CoreferenceTests
{
    private static readonly FactsExtractor Extractor = new();

    [TestCaseSource(nameof(Cases))]
    public void Mentions_of_one_thing_are_one_entity(DocumentFixture fixture)
    {
        DocumentFacts facts = Extractor.Extract(fixture.Document);
        foreach (string expected in fixture.Keys["entity"])
        {
            string[] parts = expected.Split(": ");
            DocumentEntity[] named = [.. facts.Entities.Where(entity => entity.Name == parts[0])];
            string found = string.Join('\n', facts.Entities.Select(entity => $"  {entity.Name}: {string.Join(", ", entity.Aliases)}"));
            Assert.That(named, Has.Length.EqualTo(1), $"{expected}\nfound:\n{found}");
            if (parts.Length > 1)
                Assert.That(parts[1].Split(", "), Is.SubsetOf(named[0].Aliases), found);
        }

        RelationConstructionTests.Check(fixture);
    }

    [Test]
    public void A_pronoun_without_an_antecedent_is_counted_and_no_node()
    {
        DocumentFixture fixture = DocumentFixture.Read("Coreference.documents").Single(candidate => candidate.Case.StartsWith("a pronoun without", StringComparison.Ordinal));
        DocumentFacts facts = Extractor.Extract(fixture.Document);
        Assert.That(facts.Dropped, Is.EquivalentTo(new Dictionary<string, int> { ["relation: subject is an unresolved pronoun"] = 1 }));
        Assert.That(facts.Mentions.Single(mention => mention.Kind == MentionKind.Pronoun).EntityId, Is.Null);
    }

    private static IEnumerable<TestCaseData> Cases() => DocumentFixture.Cases("Coreference.documents");
}
