using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Store.Sql;

namespace Quipu.Store.Tables;

/// <summary>Reads where nodes are mentioned.</summary>
internal static class MentionTable
{
    private const string Query =
        """
        SELECT d.id, m.start, m.end, m.text, m.kind, e.id
        FROM mentions m JOIN documents d ON d.n = m.document JOIN entities e ON e.n = m.entity
        """;

    /// <summary>All mentions in order.</summary>
    public static ImmutableArray<GraphMention> All(SqliteConnection connection) =>
        [.. connection.Rows($"{Query} ORDER BY m.n", One)];

    /// <summary>All mentions in order, read one by one.</summary>
    public static IEnumerable<GraphMention> Stream(SqliteConnection connection) => connection.Stream($"{Query} ORDER BY m.n", One);

    /// <summary>The first mentions of a node.</summary>
    public static ImmutableArray<GraphMention> Of(SqliteConnection connection, string entityId, int limit) =>
        [.. connection.Rows($"{Query} WHERE e.id = $id ORDER BY m.n LIMIT $limit", One, ("$id", entityId), ("$limit", limit))];

    private static GraphMention One(SqliteDataReader row) =>
        new(row.GetString(0), row.Span(1), row.GetString(3), row.Enum<MentionKind>(4), row.GetString(5));
}
