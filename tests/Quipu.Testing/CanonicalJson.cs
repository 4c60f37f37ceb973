using System.Text.Json;
using System.Text.Json.Serialization;

namespace Quipu.Testing;

/// <summary>Values as indented JSON with all that is public in them: equal text is equal content, and a failed test shows the line.</summary>
public static class CanonicalJson
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Converters = { new JsonStringEnumConverter() } };

    /// <summary>The JSON of a value.</summary>
    public static string Of<T>(T value) => JsonSerializer.Serialize(value, Options);
}
