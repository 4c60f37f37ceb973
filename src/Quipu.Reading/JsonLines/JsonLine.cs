using System.Globalization;
using System.Text.Json;
using Quipu.Core.Errors;

namespace Quipu.Reading.JsonLines;

/// <summary>One line of a JSON lines file: a document as its author gives it.</summary>
internal sealed record JsonLine(string Id, string Text, string? Title, DateOnly? Date)
{
    /// <summary>Parses a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="place">File and line, for errors.</param>
    /// <exception cref="QuipuException">It is no JSON object, or a field is missing or wrong.</exception>
    public static JsonLine Parse(string line, string place)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                throw new QuipuException(ErrorCodes.JsonLineInvalid, $"{place} is no JSON object.", "Give one object a line with id and text.");
            return Of(json.RootElement, place);
        }
        catch (JsonException error)
        {
            string column = ((error.BytePositionInLine ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
            throw new QuipuException(ErrorCodes.JsonLineInvalid, $"{place} is not valid JSON at byte {column} of the line.", "Give one object a line with id and text.", error);
        }
    }

    private static JsonLine Of(JsonElement json, string place)
    {
        string id = Field(json, "id", place) ?? throw Missing("id", place);
        if (string.IsNullOrWhiteSpace(id) || id.Any(char.IsControl))
            throw new QuipuException(ErrorCodes.JsonLineField, $"The 'id' of {place} is blank or has control characters.", "Give a short printable id.");
        string text = Field(json, "text", place) ?? throw Missing("text", place);
        return new JsonLine(id, text, Field(json, "title", place), Day(Field(json, "date", place), place));
    }

    private static string? Field(JsonElement json, string name, string place)
    {
        if (!json.TryGetProperty(name, out JsonElement field) || field.ValueKind == JsonValueKind.Null)
            return null;
        if (field.ValueKind != JsonValueKind.String)
            throw new QuipuException(ErrorCodes.JsonLineField, $"The '{name}' of {place} is no string.", "Put it in quotes.");
        try
        {
            return field.GetString();
        }
        catch (InvalidOperationException error)
        {
            throw new QuipuException(ErrorCodes.JsonLineField, $"The '{name}' of {place} has half of a surrogate pair.", "Escape characters beyond U+FFFF as two halves.", error);
        }
    }

    private static DateOnly? Day(string? date, string place)
    {
        if (date is null)
            return null;
        string day = date.Length > 10 && date[10] is 'T' or ' ' ? date[..10] : date;
        return DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly parsed)
            ? parsed
            : throw new QuipuException(ErrorCodes.JsonLineField, $"The 'date' of {place} is no day.", "Write it as 2021-01-25.");
    }

    private static QuipuException Missing(string name, string place) =>
        new(ErrorCodes.JsonLineField, $"{place} has no '{name}'.", "Every line needs an id and a text.");
}
