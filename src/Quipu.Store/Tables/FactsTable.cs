using Microsoft.Data.Sqlite;
using Quipu.Core;
using Quipu.Core.Facts;
using Quipu.Store.Facts;
using Quipu.Store.Sql;

namespace Quipu.Store.Tables;

/// <summary>The facts of documents, one row each.</summary>
internal static class FactsTable
{
    private const int SealLength = 16;

    public static int Count(SqliteConnection connection) =>
        connection.Rows("SELECT count(*) FROM facts", row => row.GetInt32(0))[0];

    public static List<string> DocumentIds(SqliteConnection connection) =>
        connection.Rows("SELECT document FROM facts", row => row.GetString(0));

    /// <summary>The facts of a document, or null if there are none from this text and engine.</summary>
    /// <param name="connection">The store.</param>
    /// <param name="documentId">The document.</param>
    /// <param name="origin">Hash and engine that they have to come from, or null for any.</param>
    public static DocumentFacts? Read(SqliteConnection connection, string documentId, (string TextHash, string Engine)? origin)
    {
        const string Sql =
            """
            SELECT seal, facts FROM facts
            WHERE document = $document AND ($hash IS NULL OR (text_hash = $hash AND engine = $engine))
            """;
        (string Seal, byte[] Bytes)? found = connection
            .Rows(
                Sql,
                row => ((string, byte[])?)(row.GetString(0), row.GetFieldValue<byte[]>(1)),
                ("$document", documentId), ("$hash", origin?.TextHash), ("$engine", origin?.Engine))
            .FirstOrDefault();
        if (found is not { } stored)
            return null;
        if (stored.Seal != SealOf(documentId, stored.Bytes))
            throw new InvalidDataException($"the facts of '{documentId}' are not what was written.");
        return FactsJson.Read(stored.Bytes);
    }

    public static void Write(SqliteConnection connection, IReadOnlyCollection<StoredFacts> batch)
    {
        using var insert = new InsertCommand(connection, "facts", 5);
        foreach (StoredFacts stored in batch)
        {
            Remove(connection, stored.Facts.DocumentId);
            byte[] bytes = FactsJson.Write(stored.Facts);
            insert.Run(stored.Facts.DocumentId, stored.TextHash, stored.EngineVersion, SealOf(stored.Facts.DocumentId, bytes), bytes);
        }
    }

    public static void Remove(SqliteConnection connection, string documentId) =>
        connection.Execute("DELETE FROM facts WHERE document = $document", ("$document", documentId));

    private static string SealOf(string documentId, byte[] bytes) =>
        ContentHash.Of(SealLength, documentId, Convert.ToBase64String(bytes));
}
