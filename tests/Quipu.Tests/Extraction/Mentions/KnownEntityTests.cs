using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction;

namespace Quipu.Tests.Extraction.Mentions;

/// <summary>"Ana Ribeiro, whose husband is Tomas Lund, lives in Trieste."</summary>
public sealed class KnownEntityTests
{
    private static readonly AnnotatedDocument Document = DocumentFixture.Read("Relations.passages").First().Document;

    [Test]
    public void Known_entities_take_the_place_of_the_names_that_would_be_found()
    {
        DocumentFacts facts = Extract(Of(EntityType.Person, "Ana Ribeiro"), Of(EntityType.Person, "Tomas Lund"));
        Assert.That(Named(facts), Is.EquivalentTo(new[] { "Ana Ribeiro", "Tomas Lund" }));
        Assert.That(facts.Relations.Select(relation => FactsText.Ends(facts, relation)), Does.Contain("Tomas Lund | spouse | Ana Ribeiro").And.None.Contains("residence"));
    }

    [Test]
    public void Names_of_one_known_entity_are_one_whatever_they_are()
    {
        DocumentFacts facts = Extract(Of(EntityType.Person, "Ana Ribeiro", "Tomas Lund"), Of(EntityType.Place, "Trieste"));
        Assert.That(facts.Mentions.Where(mention => mention.Text is "Ana Ribeiro" or "Tomas Lund").Select(mention => mention.EntityId).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public void The_name_that_is_found_there_tells_which_of_its_types_an_entity_is()
    {
        DocumentFacts facts = Extract(new KnownEntity([EntityType.Facility, EntityType.Place], [Place("Trieste")]));
        Assert.That(facts.Mentions.Single(mention => mention.Text == "Trieste").Type, Is.EqualTo(EntityType.Place));
    }

    [Test]
    public void A_mention_outside_the_text_is_passed_over()
    {
        DocumentFacts facts = Extract(new KnownEntity([EntityType.Person], [new Span(500, 510)]));
        Assert.That(Named(facts), Is.Empty);
    }

    private static DocumentFacts Extract(params KnownEntity[] entities)
    {
        DocumentFacts facts = new FactsExtractor().Extract(Document, [.. entities]);
        FactsContract.Check(Document, facts);
        return facts;
    }

    private static IEnumerable<string> Named(DocumentFacts facts) => facts.Mentions.Where(mention => mention.Kind == MentionKind.Name).Select(mention => mention.Text);

    private static KnownEntity Of(EntityType type, params string[] names) => new([type], [.. names.Select(Place)]);

    private static Span Place(string name)
    {
        int start = Document.Document.Text.IndexOf(name, StringComparison.Ordinal);
        return new Span(start, start + name.Length);
    }
}
