using Microsoft.Data.Sqlite;

namespace Quipu.Store.Sql;

/// <summary>Rows that are read while they are gone through.</summary>
internal static class SqlStreams
{
    /// <summary>The rows of a query, read one by one.</summary>
    public static IEnumerable<T> Stream<T>(this SqliteConnection connection, string sql, Func<SqliteDataReader, T> read)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader row = command.ExecuteReader();
        while (row.Read())
            yield return read(row);
    }

    /// <summary>Rows with the parts that belong to each, out of two streams that are sorted by the row's number.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="parts">The parts; such as belong to no row are left out.</param>
    /// <param name="joined">Makes one of a row and its parts. The list is used again for the next row.</param>
    public static IEnumerable<TResult> Joined<TRow, TPart, TResult>(
        IEnumerable<(long Number, TRow Row)> rows, IEnumerable<(long Number, TPart Part)> parts, Func<TRow, List<TPart>, TResult> joined)
    {
        using IEnumerator<(long Number, TPart Part)> part = parts.GetEnumerator();
        bool hasPart = part.MoveNext();
        var own = new List<TPart>();
        foreach ((long number, TRow row) in rows)
        {
            own.Clear();
            for (; hasPart && part.Current.Number <= number; hasPart = part.MoveNext())
            {
                if (part.Current.Number == number)
                    own.Add(part.Current.Part);
            }

            yield return joined(row, own);
        }
    }
}
