using System.Buffers;
using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using Quipu.Neo4j.Sessions;
using Quipu.Graph.PropertyGraph;

namespace Quipu.Neo4j.Http;

/// <summary>The body of a request of the Query API.</summary>
internal static class QueryRequest
{
    // The server reads JSON, not HTML: only what JSON demands is escaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes a body.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="accessMode"><c>READ</c> or <c>WRITE</c>, or null inside a transaction.</param>
    public static ReadOnlyMemory<byte> Body(CypherStatement statement, string? accessMode)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using var json = new Utf8JsonWriter(buffer, Options);
        json.WriteStartObject();
        json.WriteString("statement", statement.Text);
        json.WritePropertyName("parameters");
        WriteMap(json, statement.Parameters);
        json.WriteBoolean("includeCounters", true);
        if (accessMode is not null)
            json.WriteString("accessMode", accessMode);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool truth: json.WriteBooleanValue(truth); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case double number: json.WriteRawValue(Fractions.Exact(number), skipInputValidation: true); break;
            case IReadOnlyDictionary<string, object?> map: WriteMap(json, map); break;
            case IEnumerable list: WriteList(json, list); break;
            default: throw new ArgumentException($"A parameter cannot be of the type {value.GetType()}.", nameof(value));
        }
    }

    private static void WriteMap(Utf8JsonWriter json, IReadOnlyDictionary<string, object?> map)
    {
        json.WriteStartObject();
        foreach ((string name, object? value) in map)
        {
            json.WritePropertyName(name);
            WriteValue(json, value);
        }

        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, IEnumerable list)
    {
        json.WriteStartArray();
        foreach (object? item in list)
            WriteValue(json, item);
        json.WriteEndArray();
    }
}
