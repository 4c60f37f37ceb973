using CsCheck;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction;
using Quipu.Extraction.Mentions;
using Quipu.Extraction.Relations;
using Quipu.Testing;

namespace Quipu.Tests.Extraction;

public sealed class FactsExtractorTests
{
    private static readonly FactsExtractor Extractor = new();

    [Test]
    public void Facts_of_every_document_hold_together()
    {
        foreach (DocumentFixture fixture in DocumentFixture.All)
            FactsContract.Check(fixture.Document, Extractor.Extract(fixture.Document));
    }

    [Test]
    public void Facts_of_nonsense_hold_together_too() =>
        RandomDocuments.Documents.Sample(document => FactsContract.Check(document, Extractor.Extract(document)), iter: 3000);

    [Test]
    public void The_same_document_gives_the_same_facts()
    {
        var other = new FactsExtractor();
        RandomDocuments.Documents.Sample(document => Assert.That(CanonicalJson.Of(other.Extract(document)), Is.EqualTo(CanonicalJson.Of(Extractor.Extract(document)))), iter: 300);
    }

    [Test]
    public void Threads_share_one_extractor()
    {
        DocumentFixture[] fixtures = [.. DocumentFixture.All];
        string[] alone = [.. fixtures.Select(fixture => CanonicalJson.Of(Extractor.Extract(fixture.Document)))];
        var together = new string[fixtures.Length];
        Parallel.For(0, fixtures.Length, i => together[i] = CanonicalJson.Of(Extractor.Extract(fixtures[i].Document)));
        Assert.That(together, Is.EqualTo(alone));
    }

    [Test]
    public void No_relation_says_the_same_twice()
    {
        foreach (DocumentFixture fixture in DocumentFixture.All)
        {
            DocumentFacts facts = Extractor.Extract(fixture.Document);
            Assert.That(facts.Relations.Select(relation => $"{relation.Evidence.Span} {FactsText.Ends(facts, relation)} {relation.Role}"), Is.Unique, fixture.Case);
        }
    }

    // A proposition may give several relations, and relations come from names within names too, so the sum may be larger.
    [Test]
    public void What_a_rule_reads_is_kept_or_its_loss_is_counted()
    {
        var lexicon = Lexicon.Load();
        IRelationRule[] rules = [new RoleRule(lexicon), new VerbRule(lexicon), new AdjectiveRule(lexicon), new NounRule(lexicon)];
        var names = new NameFinder(lexicon);
        RandomDocuments.Documents.Sample(
            document =>
            {
                DocumentFacts facts = Extractor.Extract(document);
                Sentence[] sentences = [.. document.Sentences.Select(sentence => NameFinder.Rename(sentence, names.Find(sentence)))];
                int read = rules.Sum(rule => sentences.Sum(sentence => rule.Find(sentence).Count()));
                Assert.That(facts.Relations.Length + facts.Dropped.Values.Sum(), Is.GreaterThanOrEqualTo(read));
            },
            iter: 1000);
    }

    [Test]
    public void Title_date_source_and_words_are_the_document_s()
    {
        AnnotatedDocument read = DocumentFixture.Read("Relations.status").First(fixture => fixture.Case == "a relative date").Document;
        AnnotatedDocument document = read with { Document = read.Document with { Title = "Docks", Source = "docks.txt" } };
        DocumentFacts facts = Extractor.Extract(document);
        Assert.That((facts.DocumentId, facts.Title, facts.Source, facts.Date, facts.Words), Is.EqualTo(("d", "Docks", "docks.txt", new DateOnly(2022, 3, 10), 8)));
    }

    [Test]
    public void An_empty_document_has_no_facts()
    {
        DocumentFacts facts = Extractor.Extract(new AnnotatedDocument(new Document("empty", "", []), []));
        Assert.That(facts.Mentions.Length + facts.Entities.Length + facts.Relations.Length + facts.Dropped.Count, Is.Zero);
    }
}
