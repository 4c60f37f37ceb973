using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Export.Files;
using Quipu.Export.Values;

namespace Quipu.Export.JsonLines;

/// <summary>
/// A file of JSON lines being written: one object a line, UTF-8, only what JSON demands is escaped. A line reaches the
/// stream whole.
/// </summary>
internal sealed class JsonLinesFile : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> line = new();
    private readonly Utf8JsonWriter json;
    private readonly Stream stream;
    private readonly TextCleaner cleaner;

    /// <summary>Starts a file.</summary>
    public JsonLinesFile(Stream stream, TextCleaner cleaner)
    {
        this.stream = stream;
        this.cleaner = cleaner;
        json = new Utf8JsonWriter(line, Options);
    }

    /// <summary>How many lines were written.</summary>
    public int Lines { get; private set; }

    /// <summary>Writes one line.</summary>
    /// <param name="content">Writes the members of its object.</param>
    public void Line(Action content)
    {
        json.WriteStartObject();
        content();
        json.WriteEndObject();
        json.Flush();
        line.Write("\n"u8);
        stream.Write(line.WrittenSpan);
        line.ResetWrittenCount();
        json.Reset();
        Lines++;
    }

    /// <summary>Writes a member that is text or null.</summary>
    public void Text(string name, string? text)
    {
        if (text is null)
            json.WriteNull(name);
        else
            json.WriteString(name, cleaner.Clean(text));
    }

    /// <summary>Writes a member that is a whole number or null.</summary>
    public void Number(string name, int? number)
    {
        if (number is { } value)
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }

    /// <summary>Writes a confidence.</summary>
    public void Confidence(string name, double confidence) => json.WriteNumber(name, Numbers.Confidence(confidence));

    /// <summary>Writes a member that is true or false.</summary>
    public void Flag(string name, bool flag) => json.WriteBoolean(name, flag);

    /// <summary>Writes a member that is an object, or null where there is nothing to write.</summary>
    public void Object<T>(string name, T? value, Action<T> content)
        where T : class
    {
        if (value is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        content(value);
        json.WriteEndObject();
    }

    /// <summary>Writes a member that is a list of objects.</summary>
    public void Objects<T>(string name, IEnumerable<T> values, Action<T> content)
    {
        json.WriteStartArray(name);
        foreach (T value in values)
        {
            json.WriteStartObject();
            content(value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a member that is a list of texts.</summary>
    public void Texts(string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
            json.WriteStringValue(cleaner.Clean(text));
        json.WriteEndArray();
    }

    /// <summary>Writes a member that is a span, as <c>[start, end]</c>.</summary>
    public void Span(string name, Span span)
    {
        json.WriteStartArray(name);
        WriteEnds(span);
        json.WriteEndArray();
    }

    /// <summary>Writes a member that is a list of spans.</summary>
    public void Spans(string name, IEnumerable<Span> spans)
    {
        json.WriteStartArray(name);
        foreach (Span span in spans)
        {
            json.WriteStartArray();
            WriteEnds(span);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a time that a text gives, or null.</summary>
    /// <param name="time">The time.</param>
    /// <param name="span">Where it stands, as offsets of the output.</param>
    public void Time(RelationTime? time, Span? span) => Object("time", time, present =>
    {
        Number("start", span?.Start);
        Number("end", span?.End);
        Text("text", present.Text);
        Text("normal", present.Normal);
        Text("from", present.From);
        Text("to", present.To);
        Flag("ended", present.Ended);
    });

    /// <summary>Frees the buffers; the stream stays open.</summary>
    public void Dispose() => json.Dispose();

    private void WriteEnds(Span span)
    {
        json.WriteNumberValue(span.Start);
        json.WriteNumberValue(span.End);
    }
}
