using Quipu.Core.Facts;
using Quipu.Extraction;

namespace Quipu.Tests.Extraction.Relations;

/// <summary>Every construction of English that relates two things, each in a sentence of its own.</summary>
public sealed class RelationConstructionTests
{
    private static readonly FactsExtractor Extractor = new();

    [TestCaseSource(nameof(Verbs))]
    public void A_verb_relates_what_its_tree_puts_at_its_ends(DocumentFixture fixture) => Check(fixture);

    [TestCaseSource(nameof(Nouns))]
    public void A_noun_relates_its_holder_and_what_belongs_to_it(DocumentFixture fixture) => Check(fixture);

    [TestCaseSource(nameof(Brackets))]
    public void Brackets_behind_a_name_say_days_ages_and_publishers(DocumentFixture fixture) => Check(fixture);

    [TestCaseSource(nameof(Statuses))]
    public void A_relation_has_the_status_speaker_and_time_of_its_clause(DocumentFixture fixture) => Check(fixture);

    [TestCaseSource(nameof(Passages))]
    public void Constructions_work_together(DocumentFixture fixture) => Check(fixture);

    [TestCase("was founded by Ilse", "founded")]
    public void The_words_of_a_predicate_stand_at_its_spans(string text, string word)
    {
        DocumentFixture fixture = DocumentFixture.Read("Relations.verbs").First(candidate => candidate.Document.Document.Text.Contains(text, StringComparison.Ordinal));
        Relation relation = Extractor.Extract(fixture.Document).Relations.First(candidate => candidate.Type == "founded_by");
        Assert.That(relation.PredicateSpans.Select(span => fixture.Document.Document[span]), Has.Member(word));
    }

    internal static void Check(DocumentFixture fixture)
    {
        DocumentFacts facts = Extractor.Extract(fixture.Document);
        Assert.Multiple(() =>
        {
            foreach (string expected in fixture.Keys["expect"])
                Assert.That(facts.Relations.Count(relation => FactsText.Fits(facts, relation, expected)), Is.EqualTo(1), $"{expected}\nfound:\n{FactsText.Of(facts)}");
            foreach (string wrong in fixture.Keys["never"])
                Assert.That(facts.Relations.Any(relation => FactsText.Ends(facts, relation) == wrong), Is.False, $"never: {wrong}\nfound:\n{FactsText.Of(facts)}");
            foreach (string words in fixture.Keys["words"])
                Assert.That(facts.Relations.Select(relation => relation.Predicate), Has.Member(words), FactsText.Of(facts));
        });
    }

    private static IEnumerable<TestCaseData> Verbs() => DocumentFixture.Cases("Relations.verbs");

    private static IEnumerable<TestCaseData> Nouns() => DocumentFixture.Cases("Relations.nouns");

    private static IEnumerable<TestCaseData> Brackets() => DocumentFixture.Cases("Relations.brackets");

    private static IEnumerable<TestCaseData> Statuses() => DocumentFixture.Cases("Relations.status");

    private static IEnumerable<TestCaseData> Passages() => DocumentFixture.Cases("Relations.passages");
}
