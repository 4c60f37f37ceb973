using System.Text.Json;
using System.Text.Json.Serialization;
using Quipu.Core.Facts;
using Quipu.Core.Text;

namespace Quipu.Store.Facts;

/// <summary>Evidence with its seal, which is checked when it is read.</summary>
internal sealed class EvidenceConverter : JsonConverter<Evidence>
{
    private static readonly SpanConverter Spans = new();

    /// <inheritdoc/>
    public override Evidence Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Expect(reader.TokenType == JsonTokenType.StartArray);
        string documentId = Text(ref reader);
        Expect(reader.Read());
        Span span = Spans.Read(ref reader, typeof(Span), options);
        string quote = Text(ref reader);
        string seal = Text(ref reader);
        Expect(reader.Read() && reader.TokenType == JsonTokenType.EndArray);
        return Evidence.Restore(documentId, span, quote, seal);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Evidence value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(value.DocumentId);
        Spans.Write(writer, value.Span, options);
        writer.WriteStringValue(value.Quote);
        writer.WriteStringValue(value.Seal);
        writer.WriteEndArray();
    }

    private static string Text(ref Utf8JsonReader reader)
    {
        Expect(reader.Read() && reader.TokenType == JsonTokenType.String);
        return reader.GetString()!;
    }

    private static void Expect(bool met)
    {
        if (!met)
            throw new JsonException("Evidence is [document,span,quote,seal].");
    }
}
