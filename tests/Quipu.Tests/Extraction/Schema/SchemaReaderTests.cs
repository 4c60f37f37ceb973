using Quipu.Core.Errors;
using Quipu.Extraction.Schema;

namespace Quipu.Tests.Extraction.Schema;

public sealed class SchemaReaderTests
{
    private const string Voyages =
        """
        name: voyages
        entities:
          - { name: sailor, synonyms: [captain] }
          - { name: ship }
        relations:
          - { name: sails on, wikidata: P1876, domain: [sailor], range: ship, synonyms: [serves aboard] }
          - { name: sails since, domain: [sailor] }
        """;

    [Test]
    public void Relations_join_the_entity_types_of_the_schema()
    {
        ExtractionSchema schema = Read(Voyages);
        SchemaRelation sails = schema.Relations[0];
        Assert.That((schema.Name, sails.Wikidata, sails.Domain.Single().Synonyms.Single(), sails.Range.Single().Name), Is.EqualTo(("voyages", "P1876", "captain", "ship")));
        Assert.That(schema.Relations[1].Range, Is.Empty);
    }

    [Test]
    public void An_ontology_of_text2kgbench_is_read_as_it_is()
    {
        ExtractionSchema schema = Read(
            """
            {
            	"title": "Movie Ontology", "id": "ont_1_movie",
            	"concepts": [{"qid": "Q5", "label": "human"}, {"qid": "Q11424", "label": "film"}],
            	"relations": [
            		{"pid": "P57", "label": "director", "domain": "Q11424", "range": "Q5"},
            		{"pid": "P577", "label": "publication date", "domain": "Q11424", "range": ""},
            		{"pid": "P57", "label": "director", "domain": "Q5", "range": "Q5"},
            		{"pid": "P1", "label": "other", "domain": "Q99", "range": "Q5"}
            	]
            }
            """);
        Assert.That(schema.Relations.Select(relation => $"{relation.Name} {relation.Domain.Length} {relation.Range.Length}"), Is.EqualTo(["director 2 1", "publication date 1 0", "other 0 1"]));
        Assert.That(schema.Relations[0].Range.Single().Name, Is.EqualTo("human"));
    }

    [TestCase("entities: [{ name: ship }]", 1, "no relations")]
    [TestCase("relations:\n- { name: sails on, domain: [sailor] }", 2, "sailor")]
    [TestCase("relations:\n- { name: a }\n- { name: a }", 3, "twice")]
    [TestCase("entities:\n- { name: a }\n- { name: a }\nrelations: [{ name: b }]", 3, "twice")]
    [TestCase("relations:\n- { title: sails on }", 2, "title")]
    [TestCase("relations:\n- { name: a, wikidata: 5 }", 2, "P112")]
    [TestCase("- a\n- b", 1, "named fields")]
    [TestCase("relations: [", 1, "YAML")]
    public void A_mistake_names_its_file_and_line(string text, int line, string about)
    {
        QuipuException error = Assert.Throws<QuipuException>(() => Read(text));
        Assert.That(error.Code, Is.EqualTo(ErrorCodes.SchemaInvalid));
        Assert.That(error.What, Does.StartWith($"my.yaml, line {line}: ").And.Contain(about));
    }

    [Test]
    public void A_file_that_is_not_there_is_named() =>
        Assert.That(() => ExtractionSchema.Load("nowhere.yaml"), Throws.TypeOf<QuipuException>().With.Property("Code").EqualTo(ErrorCodes.DefinitionsUnreadable));

    [TestCase("direct", "director", true)]
    [TestCase("publish", "publication", true)]
    [TestCase("compose", "composer", true)]
    [TestCase("edit", "editor", true)]
    [TestCase("compose", "component", false)]
    [TestCase("produce", "product", false)]
    [TestCase("star", "start", false)]
    [TestCase("in", "into", false)]
    public void Words_of_one_family_are_alike(string one, string other, bool alike)
    {
        Assert.That(WordStem.AreAlike(one, other), Is.EqualTo(alike));
        Assert.That(WordStem.AreAlike(other, one), Is.EqualTo(alike));
    }

    private static ExtractionSchema Read(string text) => ExtractionSchema.Of(SchemaReader.Open("my.yaml", text));
}
