using Microsoft.Data.Sqlite;
using Quipu.Graph.Content;
using Quipu.Store.Sql;

namespace Quipu.Store.Tables;

/// <summary>The graph of a store, read while it is written somewhere else.</summary>
internal static class StoredContent
{
    /// <summary>The content; valid as long as the connection's transaction.</summary>
    public static GraphContent Of(SqliteConnection connection) => new(
        DocumentTable.All(connection),
        EntityTable.Stream(connection),
        RelationshipTable.Stream(connection, ""),
        RelationshipTable.Stream(connection, "WHERE r.object IS NOT NULL"),
        RelationshipTable.Stream(connection, "WHERE r.object IS NULL"),
        MentionTable.Stream(connection))
    {
        EntityCount = Count(connection, "entities"),
        RelationshipCount = Count(connection, "relationships"),
    };

    private static int Count(SqliteConnection connection, string table) =>
        connection.Rows($"SELECT count(*) FROM {table}", row => row.GetInt32(0)).Single();
}
