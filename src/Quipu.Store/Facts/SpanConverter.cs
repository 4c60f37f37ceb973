using System.Text.Json;
using System.Text.Json.Serialization;
using Quipu.Core.Text;

namespace Quipu.Store.Facts;

/// <summary>A span as <c>[start,end]</c>.</summary>
internal sealed class SpanConverter : JsonConverter<Span>
{
    /// <inheritdoc/>
    public override Span Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Expect(reader.TokenType == JsonTokenType.StartArray);
        int start = Number(ref reader);
        int end = Number(ref reader);
        Expect(reader.Read() && reader.TokenType == JsonTokenType.EndArray && start >= 0 && start <= end);
        return new Span(start, end);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Span value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Start);
        writer.WriteNumberValue(value.End);
        writer.WriteEndArray();
    }

    private static int Number(ref Utf8JsonReader reader)
    {
        var number = 0;
        Expect(reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out number));
        return number;
    }

    private static void Expect(bool met)
    {
        if (!met)
            throw new JsonException("A span is [start,end].");
    }
}
