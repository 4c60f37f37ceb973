using System.Collections.Immutable;
using System.Text.Json;

namespace Quipu.Neo4j.Http;

/// <summary>Values of plain JSON as values of a row.</summary>
internal static class JsonValues
{
    /// <summary>The value: a number with a point or an exponent is a float, every other an integer.</summary>
    public static object? Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.TryGetInt64(out long number) ? (object)number : json.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => json.EnumerateArray().Select(Of).ToImmutableArray(),
        JsonValueKind.Object => json.EnumerateObject().ToImmutableDictionary(property => property.Name, property => Of(property.Value), StringComparer.Ordinal),
        _ => null,
    };
}
