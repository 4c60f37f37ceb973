using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Text;

namespace Quipu.Testing;

/// <summary>
/// Builds the facts of a document by hand. Each line of the text is a sentence. Entities are mentioned wherever their
/// name or an alias stands; a relation is said by the first line that has the words of its ends and its predicate.
/// </summary>
public sealed class FactsBuilder(string documentId, string text)
{
    private readonly Document document = new(documentId, text, [new Block(new Span(0, text.Length), BlockKind.Paragraph)]);
    private readonly List<DocumentEntity> entities = [];
    private readonly List<Relation> relations = [];

    /// <summary>Adds a named entity; its id is the next of <c>e1</c>, <c>e2</c>, …</summary>
    public FactsBuilder Named(string name, EntityType type, params ImmutableArray<string> aliases) => Add(name, type, true, aliases);

    /// <summary>Adds an entity that only has a noun phrase.</summary>
    public FactsBuilder Unnamed(string name, EntityType type) => Add(name, type, false, []);

    /// <summary>Adds an open relation between two entities, told by words that stand in the text (name or alias).</summary>
    /// <param name="subject">The subject's words.</param>
    /// <param name="predicate">The predicate's words; also its lemma unless changed.</param>
    /// <param name="target">The object's words.</param>
    /// <param name="change">What else is special about the relation.</param>
    public FactsBuilder Says(string subject, string predicate, string target, Func<Relation, Relation>? change = null) =>
        Add(subject, predicate, target, sentence => Entity(sentence, target), change);

    /// <summary>Adds an open relation between an entity and a value.</summary>
    /// <inheritdoc cref="Says"/>
    public FactsBuilder SaysValue(string subject, string predicate, LiteralValue target, Func<Relation, Relation>? change = null) =>
        Add(subject, predicate, target.Text, sentence => new Argument(Find(sentence, target.Text), target.Text, null, target), change);

    /// <summary>An entity of the document as words of one of its lines.</summary>
    public Argument Argument(string words) => Entity(Line(words), words);

    /// <summary>The facts.</summary>
    public DocumentFacts Build() => new(document.Id)
    {
        Source = document.Id,
        Words = text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length,
        Sentences = [.. Lines()],
        Mentions = [.. entities.SelectMany(Mentions).OrderBy(mention => mention.Span)],
        Entities = [.. entities],
        Relations = [.. relations],
    };

    private FactsBuilder Add(string name, EntityType type, bool named, ImmutableArray<string> aliases)
    {
        entities.Add(new DocumentEntity($"e{entities.Count + 1}", name, type) { IsNamed = named, Aliases = aliases });
        return this;
    }

    private FactsBuilder Add(
        string subject, string predicate, string target, Func<Span, Argument> objectIn, Func<Relation, Relation>? change)
    {
        Span line = Line(subject, predicate, target);
        var relation = new Relation
        {
            Subject = Entity(line, subject),
            Predicate = predicate,
            PredicateSpans = [Find(line, predicate)],
            Lemma = predicate,
            Object = objectIn(line),
            Evidence = Evidence.From(document, line),
            Confidence = 0.5,
            Extractor = "open",
        };
        relations.Add(change?.Invoke(relation) ?? relation);
        return this;
    }

    private Argument Entity(Span line, string words)
    {
        DocumentEntity entity = entities.First(entity => entity.Name == words || entity.Aliases.Contains(words));
        return new Argument(Find(line, words), words, entity.Id, null);
    }

    private IEnumerable<Mention> Mentions(DocumentEntity entity) =>
        from words in entity.Aliases.Prepend(entity.Name)
        from start in Occurrences(words)
        let span = new Span(start, start + words.Length)
        let sentence = Lines().Count(line => line.End <= start)
        select new Mention(span, words, entity.IsNamed ? MentionKind.Name : MentionKind.Nominal, entity.Type, span, sentence) { EntityId = entity.Id };

    private IEnumerable<int> Occurrences(string words)
    {
        for (int at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + words.Length, StringComparison.Ordinal))
            yield return at;
    }

    private Span Line(params ReadOnlySpan<string> words)
    {
        foreach (Span line in Lines())
        {
            var all = true;
            foreach (string word in words)
                all &= document[line].Contains(word, StringComparison.Ordinal);
            if (all)
                return line;
        }

        throw new ArgumentException($"No line says '{string.Join(" ", words.ToArray())}'.", nameof(words));
    }

    private Span Find(Span line, string words)
    {
        int start = line.Start + document[line].IndexOf(words, StringComparison.Ordinal);
        return new Span(start, start + words.Length);
    }

    private IEnumerable<Span> Lines()
    {
        var start = 0;
        foreach (string line in text.Split('\n'))
        {
            yield return new Span(start, start + line.Length);
            start += line.Length + 1;
        }
    }
}
