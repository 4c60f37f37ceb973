using Microsoft.Data.Sqlite;
using Quipu.Core.Graph;
using Quipu.Graph.Queries;
using Quipu.Store.Sql;
using Quipu.Store.Tables;

namespace Quipu.Store.Queries;

/// <summary>A graph in a store as <see cref="Traversal"/> walks it.</summary>
internal sealed class SqlGraphSource(SqliteConnection connection) : IGraphSource
{
    private const string Query =
        """
        WITH around(n) AS (SELECT n FROM entities WHERE id IN (SELECT value FROM json_each($ids)))
        SELECT r.id, s.id, o.id, r.sources, r.support, r.confidence
        FROM relationships r JOIN entities s ON s.n = r.subject LEFT JOIN entities o ON o.n = r.object
        WHERE r.n IN (
                SELECT n FROM relationships WHERE $out AND subject IN (SELECT n FROM around)
                UNION
                SELECT n FROM relationships WHERE $in AND object IN (SELECT n FROM around))
            AND r.confidence >= $confidence
            AND r.status & ~$include = 0
            AND ($kinds IS NULL
                OR r.kind IN (SELECT value FROM json_each($kinds)) OR r.plain_kind IN (SELECT value FROM json_each($kinds)))
        """;

    /// <inheritdoc/>
    public IReadOnlyList<Link> LinksAt(IReadOnlyCollection<string> entityIds, EdgeFilter filter)
    {
        List<Link> links = connection.Rows(
            Query,
            row => new Link(row.GetString(0), row.GetString(1), row.Text(2), row.GetInt32(3), row.GetInt32(4), row.GetDouble(5)),
            ("$ids", SqlCommands.Json(entityIds)),
            ("$out", filter.Direction != EdgeDirection.In),
            ("$in", filter.Direction != EdgeDirection.Out),
            ("$confidence", filter.MinConfidence),
            ("$include", (int)filter.Include),
            ("$kinds", filter.Types.IsDefaultOrEmpty ? null : SqlCommands.Json(filter.Kinds)));
        links.Sort();
        return links;
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Entity> Entities(IReadOnlyCollection<string> ids) =>
        EntityTable.Of(connection, ids).ToDictionary(entity => entity.Id, StringComparer.Ordinal);

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Relationship> Relationships(IReadOnlyCollection<string> ids) =>
        RelationshipTable.Of(connection, ids).ToDictionary(relationship => relationship.Id, StringComparer.Ordinal);
}
