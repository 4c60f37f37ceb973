using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Core.Text;

namespace Quipu.Graph.PropertyGraph;

/// <summary>
/// A statement as an item of the property <see cref="Neo4jNames.Statements"/>: all that the node of its sentence does not
/// hold. The seal tells whether the sentence is still the one that was read.
/// </summary>
public sealed record StatementRecord
{
    /// <summary>The id of the sentence's node in the graph.</summary>
    public required string Sentence { get; init; }

    /// <summary>The relation in the words of the sentence.</summary>
    public required string Predicate { get; init; }

    /// <summary>Start and end of the subject in the document.</summary>
    public required ImmutableArray<int> Subject { get; init; }

    /// <summary>Start and end of the object.</summary>
    public required ImmutableArray<int> Object { get; init; }

    /// <summary>Starts and ends of the predicate's words, one after the other; null for none.</summary>
    public ImmutableArray<int>? Words { get; init; }

    /// <summary>The id of the node that says it.</summary>
    public string? SpeakerId { get; init; }

    /// <summary>The words for who says it.</summary>
    public string? Speaker { get; init; }

    /// <summary>The time that the text gives.</summary>
    public TimeRecord? Time { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Which part found it.</summary>
    public required string Extractor { get; init; }

    /// <summary>See <see cref="Evidence.Seal"/>.</summary>
    public required string Seal { get; init; }

    /// <summary>The record of a statement.</summary>
    public static StatementRecord Of(Statement statement) => new()
    {
        Sentence = SentenceKey.Of(statement.Evidence).Id,
        Predicate = statement.Predicate,
        Subject = [statement.Subject.Start, statement.Subject.End],
        Object = [statement.Object.Start, statement.Object.End],
        Words = statement.PredicateSpans.IsEmpty ? null : [.. statement.PredicateSpans.SelectMany(span => new[] { span.Start, span.End })],
        SpeakerId = statement.SpeakerId,
        Speaker = statement.SpeakerText,
        Time = statement.Time is { } time ? TimeRecord.Of(time) : null,
        Confidence = statement.Confidence,
        Extractor = statement.Extractor,
        Seal = statement.Evidence.Seal,
    };

    /// <summary>The record that <see cref="ToJson"/> was asked of.</summary>
    /// <exception cref="JsonException">The text is not what it makes.</exception>
    public static StatementRecord Parse(string json) =>
        JsonSerializer.Deserialize(json, StatementJson.Default.StatementRecord) ?? throw new JsonException("There is no statement.");

    /// <summary>The record on one line.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, StatementJson.Default.StatementRecord);

    /// <summary>The statement.</summary>
    /// <param name="documentId">The document of its sentence.</param>
    /// <param name="span">Where the sentence stands in it.</param>
    /// <param name="quote">The sentence.</param>
    /// <exception cref="ArgumentException">The sentence is not the one that was read, or a place is none.</exception>
    public Statement ToStatement(string documentId, Span span, string quote) =>
        new(Evidence.Restore(documentId, span, quote, Seal), Predicate, Spans(Subject).Single(), Spans(Object).Single())
        {
            PredicateSpans = Words is { } words ? [.. Spans(words)] : [],
            SpeakerId = SpeakerId,
            SpeakerText = Speaker,
            Time = Time?.ToTime(),
            Confidence = Confidence,
            Extractor = Extractor,
        };

    private static IEnumerable<Span> Spans(ImmutableArray<int> bounds) => bounds.Chunk(2).Select(pair => new Span(pair[0], pair[^1]));
}

/// <summary>How statements are written as JSON: generated code, no reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(StatementRecord))]
internal sealed partial class StatementJson : JsonSerializerContext;
