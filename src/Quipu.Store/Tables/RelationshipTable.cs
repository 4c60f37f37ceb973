using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Store.Sql;

namespace Quipu.Store.Tables;

/// <summary>Reads edges with their statements.</summary>
internal static class RelationshipTable
{
    private const string Query =
        """
        SELECT r.n, r.id, s.id, o.id, r.value_kind, r.value_text, r.value_normal,
               r.type, r.wikidata, r.lemma, r.role, r.factuality, r.polarity, r.disputed
        FROM relationships r JOIN entities s ON s.n = r.subject LEFT JOIN entities o ON o.n = r.object
        """;

    private const string Chosen = "WHERE r.id IN (SELECT value FROM json_each($ids))";

    /// <summary>All edges in order.</summary>
    public static ImmutableArray<Relationship> All(SqliteConnection connection) => Read(connection, "", null);

    /// <summary>The edges in dispute, in order.</summary>
    public static ImmutableArray<Relationship> Disputed(SqliteConnection connection) => Read(connection, "WHERE r.disputed", null);

    /// <summary>The edges of these ids, in order.</summary>
    public static ImmutableArray<Relationship> Of(SqliteConnection connection, IReadOnlyCollection<string> ids) =>
        ids.Count == 0 ? [] : Read(connection, Chosen, SqlCommands.Json(ids));

    /// <summary>Edges in order, read one by one.</summary>
    /// <param name="connection">The store.</param>
    /// <param name="where">Which edges <c>r</c>, or empty for all.</param>
    public static IEnumerable<Relationship> Stream(SqliteConnection connection, string where) => SqlStreams.Joined(
        connection.Stream($"{Query} {where} ORDER BY r.n", row => (row.GetInt64(0), row)),
        StatementTable.Stream(connection, where),
        (row, statements) => Edge(row, [.. statements]));

    private static ImmutableArray<Relationship> Read(SqliteConnection connection, string where, string? ids)
    {
        Dictionary<long, ImmutableArray<Statement>> statements = StatementTable.Read(connection, where, ids);
        return [.. connection.Rows($"{Query} {where} ORDER BY r.n", row => Edge(row, statements.GetValueOrDefault(row.GetInt64(0), [])), ("$ids", ids))];
    }

    private static Relationship Edge(SqliteDataReader row, ImmutableArray<Statement> support)
    {
        string id = row.GetString(1);
        LiteralValue? value = row.IsDBNull(4) ? null : new LiteralValue(row.Enum<EntityType>(4), row.GetString(5), row.GetString(6));
        if (support.IsEmpty || row.IsDBNull(3) == value is null)
            throw new InvalidDataException($"the edge '{id}' lacks a part.");
        return new Relationship(id, row.GetString(2), row.Text(3), value, support)
        {
            Type = row.Text(7),
            Wikidata = row.Text(8),
            Lemma = row.GetString(9),
            Role = row.Text(10),
            Factuality = row.Enum<Factuality>(11),
            Polarity = row.Enum<Polarity>(12),
            IsDisputed = row.GetBoolean(13),
        };
    }
}
