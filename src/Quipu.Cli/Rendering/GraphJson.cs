using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Quipu.Core.Graph;
using Quipu.Core.Text;

namespace Quipu.Cli.Rendering;

/// <summary>Answers as JSON: the same fields everywhere.</summary>
internal static class GraphJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes one JSON object to an output.</summary>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> fields)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            fields(json);
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(buffer.ToArray()));
        output.Write('\n');
        output.Flush();
    }

    /// <summary>Writes a property that is an array of objects.</summary>
    public static void WriteArray<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> fields)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            fields(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The fields of an entity.</summary>
    public static void WriteEntity(this Utf8JsonWriter json, Entity entity)
    {
        json.WriteString("id", entity.Id);
        json.WriteString("name", entity.Name);
        json.WriteString("type", entity.Type.ToString());
        json.WriteString("subtype", entity.Subtype);
        json.WriteStartArray("aliases");
        foreach (string alias in entity.Aliases)
            json.WriteStringValue(alias);
        json.WriteEndArray();
        json.WriteNumber("mentions", entity.MentionCount);
        json.WriteNumber("documents", entity.DocumentCount);
    }

    /// <summary>The fields of an edge, without its ends.</summary>
    public static void WriteRelationship(this Utf8JsonWriter json, Relationship relationship, bool allEvidence)
    {
        json.WriteString("id", relationship.Id);
        json.WriteString("kind", relationship.Kind);
        json.WriteString("type", relationship.Type);
        json.WriteString("wikidata", relationship.Wikidata);
        json.WriteString("predicate", relationship.Lemma);
        json.WriteString("role", relationship.Role);
        json.WriteString("factuality", relationship.Factuality.ToString().ToLowerInvariant());
        json.WriteString("polarity", relationship.Polarity.ToString().ToLowerInvariant());
        json.WriteBoolean("reported", relationship.IsReported);
        json.WriteBoolean("disputed", relationship.IsDisputed);
        json.WriteString("time", relationship.Time?.Normal);
        json.WriteString("from", relationship.Time?.From);
        json.WriteString("to", relationship.Time?.To);
        json.WriteBoolean("ended", relationship.Time?.Ended ?? false);
        json.WriteNumber("confidence", Math.Round(relationship.Confidence, 4));
        json.WriteNumber("sources", relationship.Sources);
        json.WriteNumber("support", relationship.Support);
        if (relationship.Value is { } value)
            json.WriteValue(value);
        json.WriteArray("evidence", allEvidence ? relationship.Statements : relationship.Statements.Take(1), json.WriteStatement);
    }

    private static void WriteValue(this Utf8JsonWriter json, Core.Facts.LiteralValue value)
    {
        json.WriteStartObject("value");
        json.WriteString("kind", value.Kind.ToString());
        json.WriteString("text", value.Text);
        json.WriteString("normal", value.Normal);
        json.WriteEndObject();
    }

    private static void WriteStatement(this Utf8JsonWriter json, Statement statement)
    {
        Span span = statement.Evidence.Span;
        json.WriteString("document", statement.Evidence.DocumentId);
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteString("quote", statement.Evidence.Quote);
        json.WriteString("predicate", statement.Predicate);
        json.WriteString("speaker", statement.SpeakerText);
        json.WriteNumber("confidence", Math.Round(statement.Confidence, 4));
        json.WriteString("extractor", statement.Extractor);
    }
}
