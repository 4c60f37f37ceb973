using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Core.Text;

namespace Quipu.Tests.Evaluation.Seeds;

/// <summary>Makes a graph by hand from documents whose sentences are given with their edges.</summary>
internal sealed class GraphOfText
{
    private readonly List<GraphDocument> documents = [];
    private readonly List<Entity> entities = [];
    private readonly List<Relationship> relationships = [];
    private readonly List<GraphMention> mentions = [];
    private Document document = new("", "", []);

    public GraphOfText In(string id, string text)
    {
        document = new Document(id, text, [new Block(new Span(0, text.Length), BlockKind.Paragraph)]);
        documents.Add(new GraphDocument(id, id, null, null, 1, 1));
        return this;
    }

    /// <summary>An entity that the document mentions; its name is its id.</summary>
    public GraphOfText Has(string name, EntityType type, params string[] aliases)
    {
        string id = $"{name}/{type}";
        if (entities.TrueForAll(entity => entity.Id != id))
            entities.Add(new Entity(id, name, type) { Aliases = [.. aliases], IsNamed = true });
        mentions.Add(new GraphMention(document.Id, new Span(0, 1), document.Text[..1], MentionKind.Name, id));
        return this;
    }

    public GraphOfText Says(string subject, string lemma, string obj, Func<Relationship, Relationship>? with = null, Func<Statement, Statement>? statement = null) =>
        Add(subject, lemma, IdOf(obj), null, obj, with, statement);

    public GraphOfText SaysValue(string subject, string lemma, LiteralValue value, Func<Relationship, Relationship>? with = null) =>
        Add(subject, lemma, null, value, value.Text, with, null);

    public KnowledgeGraph Build() => new(
        [.. documents],
        [.. entities.OrderBy(entity => entity.Id, StringComparer.Ordinal)],
        [.. relationships],
        [.. mentions]);

    public string IdOf(string name) => entities.First(entity => entity.Name == name).Id;

    private GraphOfText Add(
        string subject, string lemma, string? objectId, LiteralValue? value, string objectText,
        Func<Relationship, Relationship>? with, Func<Statement, Statement>? change)
    {
        int at = Math.Max(0, document.Text.IndexOf(objectText, StringComparison.Ordinal));
        var span = new Span(at, Math.Min(document.Text.Length, at + objectText.Length));
        var statement = new Statement(Evidence.From(document, new Span(0, document.Text.Length)), lemma, new Span(0, 1), span)
        {
            Extractor = "open",
            Confidence = 0.9,
        };
        ImmutableArray<Statement> statements = [change is null ? statement : change(statement)];
        var relationship = new Relationship($"r{relationships.Count}", IdOf(subject), objectId, value, statements) { Lemma = lemma };
        relationships.Add(with is null ? relationship : with(relationship));
        return this;
    }
}
