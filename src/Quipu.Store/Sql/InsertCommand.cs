using Microsoft.Data.Sqlite;

namespace Quipu.Store.Sql;

/// <summary>A prepared INSERT that is run for many rows.</summary>
internal sealed class InsertCommand : IDisposable
{
    private readonly SqliteCommand command;

    /// <summary>Prepares the command.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">How many columns it has; all are given, in their order.</param>
    public InsertCommand(SqliteConnection connection, string table, int columns)
    {
        command = connection.CreateCommand();
        command.CommandText = $"INSERT INTO {table} VALUES ({string.Join(',', Enumerable.Range(0, columns).Select(column => $"${column}"))})";
        for (var column = 0; column < columns; column++)
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${column}" });
        command.Prepare();
    }

    /// <summary>Inserts one row.</summary>
    public void Run(params ReadOnlySpan<object?> values)
    {
        if (values.Length != command.Parameters.Count)
            throw new ArgumentException($"{values.Length} values for {command.Parameters.Count} columns.", nameof(values));
        for (var column = 0; column < values.Length; column++)
            command.Parameters[column].Value = values[column] ?? DBNull.Value;
        command.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public void Dispose() => command.Dispose();
}
