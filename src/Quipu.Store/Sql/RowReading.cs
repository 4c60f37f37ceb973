using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Quipu.Core.Text;

namespace Quipu.Store.Sql;

/// <summary>Reads columns; a value that no store can hold is an <see cref="InvalidDataException"/>.</summary>
internal static class RowReading
{
    public static string? Text(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static Span Span(this SqliteDataReader row, int column)
    {
        (int start, int end) = (row.GetInt32(column), row.GetInt32(column + 1));
        return start >= 0 && start <= end ? new Span(start, end) : throw Bad("A span");
    }

    public static T Enum<T>(this SqliteDataReader row, int column)
        where T : struct, Enum =>
        System.Enum.TryParse(row.GetString(column), out T value) && System.Enum.GetName(value) == row.GetString(column) ? value : throw Bad($"'{typeof(T).Name}'");

    public static DateOnly? Date(this SqliteDataReader row, int column)
    {
        if (row.IsDBNull(column))
            return null;
        return DateOnly.TryParseExact(row.GetString(column), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? date
            : throw Bad("A date");
    }

    /// <summary>A list of spans as <c>3-7 9-12</c>.</summary>
    public static ImmutableArray<Span> Spans(this SqliteDataReader row, int column) =>
        [.. row.GetString(column).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];

    /// <summary>The form that <see cref="Spans"/> reads.</summary>
    public static string Format(ImmutableArray<Span> spans) =>
        string.Join(' ', spans.Select(span => string.Create(CultureInfo.InvariantCulture, $"{span.Start}-{span.End}")));

    private static Span Parse(string text)
    {
        string[] bounds = text.Split('-');
        return bounds.Length == 2
            && int.TryParse(bounds[0], NumberStyles.None, CultureInfo.InvariantCulture, out int start)
            && int.TryParse(bounds[1], NumberStyles.None, CultureInfo.InvariantCulture, out int end)
            && start <= end
            ? new Span(start, end)
            : throw Bad("A list of spans");
    }

    private static InvalidDataException Bad(string what) => new($"{what} has an impossible value.");
}
