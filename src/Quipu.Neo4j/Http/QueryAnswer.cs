using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using Quipu.Neo4j.Sessions;

namespace Quipu.Neo4j.Http;

/// <summary>
/// An answer of the Query API, read as it arrives: rows one by one, and what stands around them. The server sends its
/// status before it has run the statement, so an answer is a success only once it was read to its end without errors in it.
/// </summary>
internal sealed class QueryAnswer : IDisposable
{
    private readonly HttpResponseMessage response;
    private readonly JsonStream json;
    private Place place;
    private ImmutableArray<string> fields = [];
    private ServerFault? fault;

    /// <summary>Begins to read an answer.</summary>
    /// <param name="response">The response; it is disposed of with this.</param>
    /// <param name="body">Its body.</param>
    public QueryAnswer(HttpResponseMessage response, Stream body)
    {
        this.response = response;
        json = new JsonStream(body);
    }

    private enum Place
    {
        Top,
        Data,
        Rows,
    }

    private enum Step
    {
        More,
        Next,
        Row,
        End,
    }

    /// <summary>What the statement changed; complete at the end.</summary>
    public CypherCounters Counters { get; private set; }

    /// <summary>The transaction's id, if the answer names one; known at the end.</summary>
    public string? TransactionId { get; private set; }

    /// <summary>Reads a row.</summary>
    /// <returns>The row, or null at the end.</returns>
    /// <exception cref="ServerFault">The server reports an error.</exception>
    /// <exception cref="JsonException">This is no answer of the Query API.</exception>
    /// <exception cref="IOException">The connection broke.</exception>
    public async ValueTask<CypherRow?> NextAsync(CancellationToken stop)
    {
        while (true)
        {
            switch (Take(out CypherRow? row))
            {
                case Step.Row:
                    return row;
                case Step.End:
                    ThrowIfFailed();
                    return null;
                case Step.More:
                    await FillAsync(stop);
                    break;
            }
        }
    }

    /// <summary>Reads to the end and forgets the rows.</summary>
    public async Task FinishAsync(CancellationToken stop)
    {
        while (await NextAsync(stop) is not null)
        {
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        json.Dispose();
        response.Dispose();
    }

    // A body that is empty or cut off before it says anything is judged by its status.
    private async ValueTask FillAsync(CancellationToken stop)
    {
        if (await json.FillAsync(stop))
            return;
        if (response.StatusCode != HttpStatusCode.Accepted)
            throw new ServerFault(response.StatusCode, "", "");
        throw new IOException("The answer ends in the middle.");
    }

    private void ThrowIfFailed()
    {
        if (fault is not null)
            throw fault;
        if (response.StatusCode != HttpStatusCode.Accepted)
            throw new ServerFault(response.StatusCode, "", "");
    }

    // Everything that is taken is taken whole; where the buffer holds only a part, it is looked at again when there is more.
    private Step Take(out CypherRow? row)
    {
        row = null;
        Utf8JsonReader reader = json.Reader();
        if (!reader.Read())
            return Step.More;
        Step step = (place, reader.TokenType) switch
        {
            (Place.Top, JsonTokenType.StartObject) => Step.Next,
            (Place.Top, JsonTokenType.EndObject) => Step.End,
            (Place.Top, JsonTokenType.PropertyName) => reader.ValueTextEquals("data"u8) ? Enter(ref reader, JsonTokenType.StartObject, Place.Data) : Property(ref reader),
            (Place.Data, JsonTokenType.EndObject) => Leave(Place.Top),
            (Place.Data, JsonTokenType.PropertyName) => reader.ValueTextEquals("values"u8) ? Enter(ref reader, JsonTokenType.StartArray, Place.Rows) : Property(ref reader),
            (Place.Rows, JsonTokenType.EndArray) => Leave(Place.Data),
            (Place.Rows, JsonTokenType.StartArray) => Row(ref reader, out row),
            _ => throw new JsonException(),
        };
        if (step != Step.More)
            json.Accept(ref reader);
        return step;
    }

    private Step Enter(ref Utf8JsonReader reader, JsonTokenType expected, Place inner)
    {
        if (!reader.Read())
            return Step.More;
        if (reader.TokenType != expected)
            throw new JsonException();
        return Leave(inner);
    }

    private Step Leave(Place next)
    {
        place = next;
        return Step.Next;
    }

    private Step Row(ref Utf8JsonReader reader, out CypherRow? row)
    {
        row = null;
        if (!JsonDocument.TryParseValue(ref reader, out JsonDocument? values))
            return Step.More;
        using (values)
            row = new CypherRow(fields, [.. values.RootElement.EnumerateArray().Select(JsonValues.Of)]);
        return Step.Row;
    }

    private Step Property(ref Utf8JsonReader reader)
    {
        string name = reader.GetString()!;
        if (!JsonDocument.TryParseValue(ref reader, out JsonDocument? value))
            return Step.More;
        using (value)
            Keep(name, value.RootElement);
        return Step.Next;
    }

    private void Keep(string name, JsonElement value)
    {
        switch (name)
        {
            case "fields":
                fields = [.. value.EnumerateArray().Select(field => field.GetString()!)];
                break;
            case "counters":
                Counters = CountersOf(value);
                break;
            case "transaction":
                TransactionId = value.GetProperty("id").GetString();
                break;
            case "errors" when value.GetArrayLength() > 0:
                JsonElement first = value[0];
                fault ??= new ServerFault(response.StatusCode, TextOf(first, "code"), TextOf(first, "message"));
                break;
        }
    }

    private static CypherCounters CountersOf(JsonElement counters) => new(
        NumberOf(counters, "nodesCreated"),
        NumberOf(counters, "nodesDeleted"),
        NumberOf(counters, "relationshipsCreated"),
        NumberOf(counters, "relationshipsDeleted"),
        NumberOf(counters, "propertiesSet"),
        NumberOf(counters, "labelsAdded"),
        NumberOf(counters, "labelsRemoved"));

    private static long NumberOf(JsonElement json, string name) => json.TryGetProperty(name, out JsonElement value) ? value.GetInt64() : 0;

    private static string TextOf(JsonElement json, string name) => json.TryGetProperty(name, out JsonElement value) ? value.GetString() ?? "" : "";
}
