using System.Collections.Immutable;
using Quipu.Core;
using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Core.Text;

namespace Quipu.Testing;

/// <summary>
/// Builds graphs by hand: nodes by name, and statements that are the whole text of a sentence each. What is said twice
/// (same ends, lemma, role) is one relationship with two statements, as the graph builder would have it.
/// </summary>
public sealed class GraphSketch
{
    private readonly Dictionary<string, Entity> entities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GraphDocument> documents = new(StringComparer.Ordinal);
    private readonly List<GraphMention> mentions = [];
    private readonly SortedDictionary<string, Relationship> relationships = new(StringComparer.Ordinal);

    /// <summary>The id of the node of a name.</summary>
    public static string IdOf(string name) => ContentHash.Of(12, "node", name);

    /// <summary>Adds a node.</summary>
    public GraphSketch Node(string name, EntityType type, string? subtype = null, params ImmutableArray<string> aliases)
    {
        entities[name] = new Entity(IdOf(name), name, type) { Subtype = subtype, Aliases = aliases, IsNamed = type != EntityType.Concept };
        return this;
    }

    /// <summary>Adds a document.</summary>
    public GraphSketch Document(string id, DateOnly? date = null, string? title = null)
    {
        documents[id] = new GraphDocument(id, id, title, date, 0, 0);
        return this;
    }

    /// <summary>Adds a statement about two nodes, which are made where missing.</summary>
    /// <param name="subject">The name of the node it starts at.</param>
    /// <param name="lemma">The relation in base form.</param>
    /// <param name="target">The name of the node it ends at.</param>
    /// <param name="said">How a text says it.</param>
    public GraphSketch Say(string subject, string lemma, string target, Said said)
    {
        if (!entities.ContainsKey(target))
            Node(target, EntityType.Concept);
        return Add(subject, lemma, IdOf(target), null, said);
    }

    /// <summary>Adds a statement that ends at a value.</summary>
    /// <param name="subject">The name of the node it starts at.</param>
    /// <param name="lemma">The relation in base form.</param>
    /// <param name="value">The value.</param>
    /// <param name="said">How a text says it.</param>
    public GraphSketch Say(string subject, string lemma, LiteralValue value, Said said) => Add(subject, lemma, null, value, said);

    /// <summary>The graph.</summary>
    public KnowledgeGraph Build() => new(
        [.. documents.Values.OrderBy(document => document.Id, StringComparer.Ordinal)],
        [.. entities.Values.Select(Counted).OrderBy(entity => entity.Id, StringComparer.Ordinal)],
        [.. relationships.Values],
        [.. mentions.OrderBy(mention => mention.DocumentId, StringComparer.Ordinal).ThenBy(mention => mention.Span).ThenBy(mention => mention.EntityId, StringComparer.Ordinal)]);

    private GraphSketch Add(string subject, string lemma, string? targetId, LiteralValue? value, Said said)
    {
        if (!entities.ContainsKey(subject))
            Node(subject, EntityType.Concept);
        if (!documents.ContainsKey(said.Document))
            Document(said.Document);
        Statement statement = StatementOf(said);
        string id = ContentHash.Of(
            12, "edge", IdOf(subject), said.Type ?? lemma, targetId ?? value!.Normal, said.Role ?? "", $"{said.Factuality} {said.Polarity}");
        ImmutableArray<Statement> known = relationships.TryGetValue(id, out Relationship? old) ? old.Statements : [];
        relationships[id] = new Relationship(
            id, IdOf(subject), targetId, value, [.. known.Add(statement).OrderByDescending(item => item.Confidence)])
        {
            Type = said.Type,
            Wikidata = said.Wikidata,
            Lemma = lemma,
            Role = said.Role,
            Factuality = said.Factuality,
            Polarity = said.Polarity,
        };
        mentions.Add(new GraphMention(said.Document, statement.Subject, said.Quote[..1], MentionKind.Name, IdOf(subject)));
        if (targetId is not null)
            mentions.Add(new GraphMention(said.Document, statement.Object, said.Quote[^1..], MentionKind.Nominal, targetId));
        return this;
    }

    // The sentence stands behind all sentences of its document so far; subject and object are its first and last character.
    private Statement StatementOf(Said said)
    {
        GraphDocument document = documents[said.Document];
        int start = document.Words * 7;
        documents[said.Document] = document with { Words = document.Words + said.Quote.Length, Sentences = document.Sentences + 1 };
        var span = new Span(start, start + said.Quote.Length);
        var text = new Document(said.Document, new string(' ', start) + said.Quote, []);
        return new Statement(
            Evidence.From(text, span), said.Predicate, new Span(span.Start, span.Start + 1), new Span(span.End - 1, span.End))
        {
            PredicateSpans = span.Length > 4 ? [new Span(span.Start + 1, span.Start + 2), new Span(span.Start + 3, span.Start + 4)] : [],
            SpeakerId = said.Speaker is { } speaker && entities.ContainsKey(speaker) ? IdOf(speaker) : null,
            SpeakerText = said.Speaker,
            Time = said.Time,
            Confidence = said.Confidence,
            Extractor = said.Type is null ? "open" : "typed",
        };
    }

    private Entity Counted(Entity entity)
    {
        List<GraphMention> own = [.. mentions.Where(mention => mention.EntityId == entity.Id)];
        return entity with { MentionCount = own.Count, DocumentCount = own.Select(mention => mention.DocumentId).Distinct(StringComparer.Ordinal).Count() };
    }
}
