using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Neo4j.Sessions;

namespace Quipu.Neo4j.Reading;

/// <summary>Reads entities from their nodes.</summary>
internal static class EntityRow
{
    /// <summary>What <see cref="Read"/> needs of a node <c>n</c>.</summary>
    public const string Columns =
        """
        n.id AS id, n.name AS name, n.type AS type, n.subtype AS subtype, n.named AS named, n.aliases AS aliases,
        n.mentions AS mentions, n.documents AS documents
        """;

    private const string Query = $$"""UNWIND $keys AS key MATCH (n:__Entity__ {__key__: key}) RETURN {{Columns}}""";

    /// <summary>The entities of these ids, by id; unknown ids are absent.</summary>
    public static Dictionary<string, Entity> Of(GraphRows rows, IEnumerable<string> ids)
    {
        string[] keys = [.. ids.Distinct(StringComparer.Ordinal).Select(rows.Key)];
        return keys.Length == 0 ? [] : rows.Read(Query, Read, ("keys", keys)).ToDictionary(entity => entity.Id, StringComparer.Ordinal);
    }

    /// <summary>The entity of a row with <see cref="Columns"/>.</summary>
    public static Entity Read(CypherRow row) => new(row.Text("id"), row.Text("name"), Enum.Parse<EntityType>(row.Text("type")))
    {
        Subtype = row.TextOrNull("subtype"),
        IsNamed = row["named"] is true,
        Aliases = row.Texts("aliases"),
        MentionCount = checked((int)row.Number("mentions")),
        DocumentCount = checked((int)row.Number("documents")),
    };
}
