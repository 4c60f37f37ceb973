using Quipu.Core.Graph;
using Quipu.Graph.Queries;

namespace Quipu.Neo4j.Reading;

/// <summary>
/// A graph on a server as <see cref="Traversal"/> walks it, for one question. It remembers at which node each edge
/// starts: keys of relationships have an index for each type only, so that edges are read by their subjects.
/// </summary>
internal sealed class CypherGraphSource(GraphRows rows) : IGraphSource
{
    private const string Outgoing =
        $$"""
        UNWIND $keys AS key
        MATCH (s:__Entity__ {__key__: key})-[r]->(o)
        WHERE {{LinkRow.IsEdge}} AND r.__confidence__ >= $confidence
        RETURN {{LinkRow.Columns}}
        """;

    private const string Incoming =
        $$"""
        UNWIND $keys AS key
        MATCH (o:__Entity__ {__key__: key})<-[r]-(s:__Entity__)
        WHERE {{LinkRow.IsEdge}} AND r.__confidence__ >= $confidence
        RETURN {{LinkRow.Columns}}
        """;

    private readonly Dictionary<string, string> subjects = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public IReadOnlyList<Link> LinksAt(IReadOnlyCollection<string> entityIds, EdgeFilter filter)
    {
        string[] keys = [.. entityIds.Select(rows.Key)];
        var test = new EdgeTest(filter);
        var links = new SortedSet<Link>();
        foreach (string query in Queries(filter.Direction))
        {
            List<LinkRow> found = rows.Read(query, LinkRow.Read, ("keys", keys), ("confidence", filter.MinConfidence));
            links.UnionWith(found
                .Where(row => test.Passes(row.Name, row.Factuality, row.Polarity, row.Link.Confidence))
                .Select(row => row.Link));
        }

        foreach (Link link in links)
            subjects[link.Id] = link.SubjectId;
        return [.. links];
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Entity> Entities(IReadOnlyCollection<string> ids) => EntityRow.Of(rows, ids);

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Relationship> Relationships(IReadOnlyCollection<string> ids) =>
        RelationshipRow.Of(rows, ids.Select(id => (id, subjects[id])));

    private static IEnumerable<string> Queries(EdgeDirection direction)
    {
        if (direction != EdgeDirection.In)
            yield return Outgoing;
        if (direction != EdgeDirection.Out)
            yield return Incoming;
    }
}
