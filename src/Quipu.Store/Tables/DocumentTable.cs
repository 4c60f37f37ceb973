using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Quipu.Core.Graph;
using Quipu.Store.Sql;

namespace Quipu.Store.Tables;

/// <summary>Reads documents.</summary>
internal static class DocumentTable
{
    /// <summary>All documents in order.</summary>
    public static ImmutableArray<GraphDocument> All(SqliteConnection connection) =>
    [
        .. connection.Rows(
            "SELECT id, source, title, date, words, sentences FROM documents ORDER BY n",
            row => new GraphDocument(row.GetString(0), row.GetString(1), row.Text(2), row.Date(3), row.GetInt32(4), row.GetInt32(5))),
    ];
}
