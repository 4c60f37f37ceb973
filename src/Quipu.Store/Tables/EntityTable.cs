using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Store.Sql;

namespace Quipu.Store.Tables;

/// <summary>Reads nodes.</summary>
internal static class EntityTable
{
    /// <summary>The columns that <see cref="WithoutAliases"/> reads, of a table named <c>e</c>.</summary>
    public const string Columns = "e.id, e.name, e.type, e.subtype, e.named, e.mentions, e.documents";

    private const string Chosen = "WHERE e.id IN (SELECT value FROM json_each($ids))";

    /// <summary>All nodes in order.</summary>
    public static ImmutableArray<Entity> All(SqliteConnection connection) => Read(connection, "", null);

    /// <summary>All nodes in order, read one by one.</summary>
    public static IEnumerable<Entity> Stream(SqliteConnection connection) => SqlStreams.Joined(
        connection.Stream($"SELECT {Columns}, e.n FROM entities e ORDER BY e.n", row => (row.GetInt64(7), WithoutAliases(row))),
        connection.Stream("SELECT a.entity, a.name FROM names a WHERE a.alias ORDER BY a.entity, a.n", row => (row.GetInt64(0), row.GetString(1))),
        (entity, aliases) => aliases.Count == 0 ? entity : entity with { Aliases = [.. aliases] });

    /// <summary>The nodes of these ids, in order.</summary>
    public static ImmutableArray<Entity> Of(SqliteConnection connection, IReadOnlyCollection<string> ids) =>
        ids.Count == 0 ? [] : Read(connection, Chosen, SqlCommands.Json(ids));

    /// <summary>A node as its own row has it.</summary>
    public static Entity WithoutAliases(SqliteDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.Enum<EntityType>(2))
        {
            Subtype = row.Text(3),
            IsNamed = row.GetBoolean(4),
            MentionCount = row.GetInt32(5),
            DocumentCount = row.GetInt32(6),
        };

    private static ImmutableArray<Entity> Read(SqliteConnection connection, string where, string? ids)
    {
        List<Entity> entities = connection.Rows($"SELECT {Columns} FROM entities e {where} ORDER BY e.n", WithoutAliases, ("$ids", ids));
        ILookup<string, string> aliases = connection
            .Rows(
                $"SELECT e.id, a.name FROM names a JOIN entities e ON e.n = a.entity AND a.alias {where} ORDER BY a.n",
                row => (Id: row.GetString(0), Alias: row.GetString(1)),
                ("$ids", ids))
            .ToLookup(name => name.Id, name => name.Alias, StringComparer.Ordinal);
        return [.. entities.Select(entity => aliases.Contains(entity.Id) ? entity with { Aliases = [.. aliases[entity.Id]] } : entity)];
    }
}
