using Quipu.Core.Facts;
using Quipu.Core.Text;

namespace Quipu.Tests.Evaluation;

/// <summary>Facts of a text, made by hand, for tests of scorers.</summary>
internal sealed class ScoredFacts(string text)
{
    private readonly List<Mention> mentions = [];
    private readonly List<Relation> relations = [];

    public Document Document { get; } = new("d", text, [new Block(new Span(0, text.Length), BlockKind.Paragraph)]);

    public DocumentFacts Facts => new("d") { Mentions = [.. mentions.OrderBy(mention => mention.Span)], Relations = [.. relations], Sentences = [new Span(0, text.Length)] };

    /// <summary>Where words stand.</summary>
    public Span Place(string words)
    {
        int start = text.IndexOf(words, StringComparison.Ordinal);
        Assert.That(start, Is.Not.Negative, words);
        return new Span(start, start + words.Length);
    }

    public ScoredFacts Mention(string words, string entity)
    {
        mentions.Add(new Mention(Place(words), words, MentionKind.Name, EntityType.Person, Place(words), 0) { EntityId = entity });
        return this;
    }

    public ScoredFacts Relation(string subject, string type, string @object, double confidence = 0.8, Polarity polarity = Polarity.Positive, string? wikidata = null)
    {
        relations.Add(new Relation
        {
            Type = type,
            Wikidata = wikidata,
            Predicate = type,
            Lemma = type,
            Subject = Argument(subject),
            Object = Argument(@object),
            Evidence = Evidence.From(Document, new Span(0, text.Length)),
            Extractor = "typed",
            Confidence = confidence,
            Polarity = polarity,
        });
        return this;
    }

    private Argument Argument(string words) => new(Place(words), words, mentions.FirstOrDefault(mention => mention.Text == words)?.EntityId, null);
}
