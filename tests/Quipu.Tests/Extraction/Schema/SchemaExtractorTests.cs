using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction;
using Quipu.Extraction.Schema;
using Quipu.Extraction.Vocabulary;

namespace Quipu.Tests.Extraction.Schema;

/// <summary>"Ana Ribeiro, whose husband is Tomas Lund, lives in Trieste."</summary>
public sealed class SchemaExtractorTests
{
    private static readonly AnnotatedDocument Document = DocumentFixture.Read("Relations.passages").First().Document;

    [Test]
    public void What_the_text_says_in_a_type_of_the_schema_is_kept_under_its_name() =>
        Assert.That(Extract("{ name: t, relations: [{ name: married to, wikidata: P26 }] }"), Does.Contain("Tomas Lund | married to | Ana Ribeiro"));

    [Test]
    public void A_relation_that_only_the_schema_knows_is_found_by_its_words() =>
        Assert.That(Extract("{ name: t, entities: [{ name: human }, { name: city }], relations: [{ name: home, domain: [human], range: [city], synonyms: [lives] }] }"), Does.Contain("Ana Ribeiro | home | Trieste"));

    [Test]
    public void Nothing_else_is_kept() =>
        Assert.That(Extract("{ name: t, relations: [{ name: capital, wikidata: P36 }] }"), Is.Empty);

    [Test]
    public void A_least_confidence_decides_what_is_kept()
    {
        const string Both = "{ name: t, entities: [{ name: human }], relations: [{ name: married to, wikidata: P26 }, { name: friend, domain: [human], range: [human] }] }";
        Relation[] all = Relations(Both, 0), sure = Relations(Both, 0.5);
        Assert.That(all.Select(relation => relation.Confidence), Has.Some.LessThan(0.5));
        Assert.That(sure, Is.Not.Empty);
        Assert.That(sure.Select(relation => relation.Confidence), Has.All.GreaterThanOrEqualTo(0.5));
    }

    private static string[] Extract(string schema)
    {
        DocumentFacts facts = Facts(schema, null);
        return [.. facts.Relations.Select(relation => FactsText.Ends(facts, relation))];
    }

    private static Relation[] Relations(string schema, double least) => [.. Facts(schema, least).Relations];

    private static DocumentFacts Facts(string schema, double? least) =>
        new FactsExtractor(RelationVocabulary.Load(), ExtractionSchema.Of(SchemaReader.Open("my.yaml", schema)), minConfidence: least).Extract(Document);
}
