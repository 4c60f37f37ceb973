using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Graph.Queries;
using Quipu.Store.Sql;
using Quipu.Store.Tables;

namespace Quipu.Store.Queries;

/// <summary>The statistics of a graph in a store.</summary>
internal static class SqlStatistics
{
    public static GraphStatistics Of(SqliteConnection connection, int top) => new()
    {
        Documents = (int)Number(connection, "SELECT count(*) FROM documents"),
        Words = Number(connection, "SELECT coalesce(sum(words), 0) FROM documents"),
        Sentences = Number(connection, "SELECT coalesce(sum(sentences), 0) FROM documents"),
        Entities = (int)Number(connection, "SELECT count(*) FROM entities"),
        NamedEntities = (int)Number(connection, "SELECT count(*) FROM entities WHERE named"),
        Relationships = (int)Number(connection, "SELECT count(*) FROM relationships"),
        Statements = (int)Number(connection, "SELECT count(*) FROM statements"),
        Mentions = (int)Number(connection, "SELECT count(*) FROM mentions"),
        EntitiesByType = Types(connection),
        RelationshipsByKind = Kinds(connection, top),
        Kinds = (int)Number(connection, "SELECT count(DISTINCT kind) FROM relationships"),
        MostConnected = MostConnected(connection, top),
        BestSupported = BestSupported(connection, top),
    };

    private static long Number(SqliteConnection connection, string sql) => connection.Rows(sql, row => row.GetInt64(0))[0];

    private static ImmutableArray<TypeCount> Types(SqliteConnection connection) =>
    [
        .. connection
            .Rows("SELECT type, count(*) FROM entities GROUP BY type", row => new TypeCount(row.Enum<EntityType>(0), row.GetInt32(1)))
            .OrderByDescending(type => type.Count)
            .ThenBy(type => type.Type),
    ];

    private static ImmutableArray<KindCount> Kinds(SqliteConnection connection, int top) =>
    [
        .. connection.Rows(
            "SELECT kind, count(*) FROM relationships GROUP BY kind ORDER BY 2 DESC, kind LIMIT $top",
            row => new KindCount(row.GetString(0), row.GetInt32(1)),
            ("$top", top)),
    ];

    private static ImmutableArray<RankedEntity> MostConnected(SqliteConnection connection, int top)
    {
        List<(string Id, double PageRank, int Degree)> ranked = connection.Rows(
            "SELECT id, pagerank, degree FROM entities ORDER BY degree DESC, pagerank DESC, id LIMIT $top",
            row => (row.GetString(0), row.GetDouble(1), row.GetInt32(2)),
            ("$top", top));
        Dictionary<string, Entity> entities = EntityTable
            .Of(connection, [.. ranked.Select(entity => entity.Id)])
            .ToDictionary(entity => entity.Id, StringComparer.Ordinal);
        return [.. ranked.Select(entity => new RankedEntity(entities[entity.Id], entity.PageRank, entity.Degree))];
    }

    private static ImmutableArray<Relationship> BestSupported(SqliteConnection connection, int top)
    {
        const string Sql =
            """
            SELECT r.id
            FROM relationships r JOIN entities s ON s.n = r.subject AND s.named JOIN entities o ON o.n = r.object AND o.named
            WHERE r.status = 0
            ORDER BY r.sources DESC, r.support DESC, r.confidence DESC, r.id LIMIT $top
            """;
        List<string> ids = connection.Rows(Sql, row => row.GetString(0), ("$top", top));
        Dictionary<string, Relationship> edges = RelationshipTable.Of(connection, ids).ToDictionary(edge => edge.Id, StringComparer.Ordinal);
        return [.. ids.Select(id => edges[id])];
    }
}
