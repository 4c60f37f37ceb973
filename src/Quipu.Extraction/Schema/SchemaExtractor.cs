using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Factuality;
using Quipu.Extraction.Relations.Confidence;
using Quipu.Extraction.Time;
using Quipu.Extraction.Vocabulary;

namespace Quipu.Extraction.Schema;

/// <summary>The relations of a document that fit a schema, in place of all that the document says.</summary>
internal sealed class SchemaExtractor
{
    private readonly StatusClassifier statuses;
    private readonly SchemaMatcher matcher;
    private readonly ImmutableArray<RelationSense> senses;

    /// <summary>Makes an extractor for a schema.</summary>
    public SchemaExtractor(ExtractionSchema schema, RelationVocabulary vocabulary, StatusClassifier statuses, double? minConfidence)
    {
        this.statuses = statuses;
        var reader = new SenseReader(vocabulary);
        senses = [.. schema.Relations.Select(reader.Read)];
        matcher = new SchemaMatcher(senses, minConfidence);
    }

    /// <summary>The relations in order of the text; what the schema has no place for is counted.</summary>
    /// <param name="context">The document.</param>
    /// <param name="all">All that it says.</param>
    /// <param name="dropped">Counts what is left out.</param>
    /// <param name="judged">Is told of every pair that a relation may hold between and what that was judged by; training listens.</param>
    public ImmutableArray<Relation> Extract(DocumentContext context, ImmutableArray<Relation> all, DropCounts dropped, Action<Relation, IReadOnlyList<Feature>>? judged = null)
    {
        ILookup<Span, Relation> bySentence = all.ToLookup(relation => relation.Evidence.Span);
        var kept = ImmutableArray.CreateBuilder<Relation>();
        foreach (Sentence sentence in context.Document.Sentences)
        {
            List<Relation> said = [.. bySentence[sentence.Span]];
            foreach (SchemaMatch match in matcher.Find(context, sentence, said, judged is null ? null : (match, features) => judged(Relate(context, sentence, match, said), features)))
                kept.Add(Relate(context, sentence, match, said));
        }

        foreach (Relation relation in all.Where(relation => !kept.Any(other => HaveSameEnds(other, relation))))
            dropped.Add("relation: not in the schema");

        return [.. kept.OrderBy(relation => relation.Evidence.Span).ThenBy(relation => relation.Subject.Span).ThenBy(relation => relation.Object.Span).ThenBy(relation => relation.Type, StringComparer.Ordinal)];
    }

    private static bool HaveSameEnds(Relation one, Relation other) =>
        (one.Subject.Span == other.Subject.Span || (one.Subject.EntityId is { } subject && subject == other.Subject.EntityId))
        && (one.Object.Span == other.Object.Span || (one.Object.EntityId is { } @object && @object == other.Object.EntityId));

    // What the text says between the same two words lends its words, status and time.
    private Relation Relate(DocumentContext context, Sentence sentence, SchemaMatch match, List<Relation> said)
    {
        Argument subject = context.Argument(match.Subject.Mention!, match.Subject.Cluster, null), @object = End(context, match.Object);
        Relation? known = said.Find(relation => relation.Subject.Span == subject.Span && relation.Object.Span == @object.Span && (relation.Type is null || match.Sense.Types.Contains(relation.Type)))
            ?? said.Find(relation => relation.Subject.Span == subject.Span && relation.Object.Span == @object.Span);
        Status status = statuses.Classify(sentence, match.Anchor);
        Token anchor = sentence.Tokens[match.Anchor];
        bool implied = match.Anchor == match.Object.Head;
        var relation = new Relation
        {
            Predicate = implied ? $"[{match.Sense.Relation.Name.Trim()}]" : anchor.Text,
            Lemma = implied ? match.Sense.Relation.Name.Trim().ToLowerInvariant() : anchor.Lemma.ToLowerInvariant(),
            PredicateSpans = implied ? [] : [anchor.Span],
            Subject = subject,
            Object = @object,
            Evidence = Evidence.From(context.Document.Document, sentence.Span),
            Factuality = status.Factuality,
            Polarity = status.Polarity,
            Speaker = context.Speaker(sentence, status.SpeakerHead),
            Time = RelationTimeFinder.Find(sentence, match.Anchor, null, context.Values[sentence.Index], context.Document.Document.Date),
            Extractor = "schema",
        };
        return (known ?? relation) with
        {
            Type = match.Sense.Relation.Name.Trim(),
            Wikidata = match.Sense.Relation.Wikidata,
            Extractor = "schema",
            Confidence = Math.Round(match.Confidence, 4),
        };
    }

    private static Argument End(DocumentContext context, SchemaArgument argument)
    {
        if (argument.Mention is { } mention)
            return context.Argument(mention, argument.Cluster, argument.Value);
        Sentence sentence = argument.Sentence!;
        var span = new Span(sentence.Tokens[argument.First].Span.Start, sentence.Tokens[argument.Last].Span.End);
        return new Argument(span, context.Document.Document[span], null, argument.Value);
    }
}
