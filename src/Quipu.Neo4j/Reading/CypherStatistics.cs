using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Graph.Algorithms;
using Quipu.Graph.Queries;
using Quipu.Neo4j.Sessions;

namespace Quipu.Neo4j.Reading;

/// <summary>
/// The statistics of a graph on a server. All nodes and edges are read, though not their names and sentences: importance
/// (PageRank) depends on all of them, and is not a property of nodes since every change of the graph changes it everywhere.
/// </summary>
internal sealed class CypherStatistics
{
    private const string Documents =
        """
        MATCH (d:__Document__) WHERE d.__key__ STARTS WITH $prefix
        RETURN count(d) AS documents, coalesce(sum(d.words), 0) AS words, coalesce(sum(d.sentences), 0) AS sentences
        """;

    private const string Nodes =
        """
        MATCH (n:__Entity__) WHERE n.__key__ STARTS WITH $prefix
        RETURN n.id AS id, n.type AS type, n.named AS named, n.mentions AS mentions
        """;

    private const string Edges =
        $$"""
        MATCH (s:__Entity__)-[r]->(o) WHERE s.__key__ STARTS WITH $prefix AND {{LinkRow.IsEdge}}
        RETURN {{LinkRow.Columns}}
        """;

    private readonly GraphRows rows;
    private readonly ImmutableArray<Node> nodes;
    private readonly ImmutableArray<LinkRow> edges;
    private readonly Dictionary<string, int> positions;

    private CypherStatistics(GraphRows rows)
    {
        this.rows = rows;
        nodes = [.. rows.Read(Nodes, Node.Read).OrderBy(node => node.Id, StringComparer.Ordinal)];
        edges = [.. rows.Read(Edges, LinkRow.Read).OrderBy(edge => edge.Link.Id, StringComparer.Ordinal)];
        positions = nodes.Select((node, position) => (node.Id, position)).ToDictionary(pair => pair.Id, pair => pair.position, StringComparer.Ordinal);
    }

    /// <summary>The size of the graph and the best of it.</summary>
    public static GraphStatistics Of(GraphRows rows, int top)
    {
        (int Documents, long Words, long Sentences) size = rows.Read(
            Documents, row => (checked((int)row.Number("documents")), row.Number("words"), row.Number("sentences")))[0];
        return new CypherStatistics(rows).Of(top) with { Documents = size.Documents, Words = size.Words, Sentences = size.Sentences };
    }

    private GraphStatistics Of(int top)
    {
        ImmutableArray<KindCount> kinds = Kinds();
        return new GraphStatistics
        {
            Documents = 0,
            Words = 0,
            Sentences = 0,
            Entities = nodes.Length,
            NamedEntities = nodes.Count(node => node.IsNamed),
            Relationships = edges.Length,
            Statements = edges.Sum(edge => edge.Link.Support),
            Mentions = nodes.Sum(node => node.Mentions),
            EntitiesByType = Types(),
            RelationshipsByKind = [.. kinds.Take(top)],
            Kinds = kinds.Length,
            MostConnected = MostConnected(top),
            BestSupported = BestSupported(top),
        };
    }

    private ImmutableArray<TypeCount> Types() =>
    [
        .. nodes
            .CountBy(node => node.Type)
            .Select(type => new TypeCount(type.Key, type.Value))
            .OrderByDescending(type => type.Count)
            .ThenBy(type => type.Type),
    ];

    private ImmutableArray<KindCount> Kinds() =>
    [
        .. edges
            .CountBy(edge => edge.Kind)
            .Select(kind => new KindCount(kind.Key, kind.Value))
            .OrderByDescending(kind => kind.Count)
            .ThenBy(kind => kind.Kind, StringComparer.Ordinal),
    ];

    private ImmutableArray<RankedEntity> MostConnected(int top)
    {
        ImmutableArray<double> ranks = PageRank.Of(nodes.Length, [.. edges.Select(edge => edge.Link).Where(link => link.ObjectId is not null).Select(Weighted)]);
        int[] degrees = Degrees();
        int[] best =
        [
            .. Enumerable.Range(0, nodes.Length)
                .OrderByDescending(node => degrees[node])
                .ThenByDescending(node => ranks[node])
                .ThenBy(node => nodes[node].Id, StringComparer.Ordinal)
                .Take(top),
        ];
        Dictionary<string, Entity> entities = EntityRow.Of(rows, best.Select(node => nodes[node].Id));
        return [.. best.Select(node => new RankedEntity(entities[nodes[node].Id], ranks[node], degrees[node]))];
    }

    private WeightedEdge Weighted(Link link) => new(positions[link.SubjectId], positions[link.ObjectId!], link.Sources);

    private int[] Degrees()
    {
        var degrees = new int[nodes.Length];
        foreach (Link link in edges.Select(edge => edge.Link))
        {
            degrees[positions[link.SubjectId]]++;
            if (link.ObjectId is { } target && target != link.SubjectId)
                degrees[positions[target]]++;
        }

        return degrees;
    }

    private ImmutableArray<Relationship> BestSupported(int top)
    {
        Link[] best =
        [
            .. edges
                .Where(edge => EdgeStatuses.Of(edge.Factuality, edge.Polarity) == EdgeStatus.None && IsNamed(edge.Link.SubjectId) && IsNamed(edge.Link.ObjectId))
                .Select(edge => edge.Link)
                .Order()
                .Take(top),
        ];
        Dictionary<string, Relationship> relationships = RelationshipRow.Of(rows, best.Select(link => (link.Id, link.SubjectId)));
        return [.. best.Select(link => relationships[link.Id])];
    }

    private bool IsNamed(string? id) => id is not null && nodes[positions[id]].IsNamed;

    /// <summary>A node without its names.</summary>
    private sealed record Node(string Id, EntityType Type, bool IsNamed, int Mentions)
    {
        public static Node Read(CypherRow row) =>
            new(row.Text("id"), Enum.Parse<EntityType>(row.Text("type")), row["named"] is true, checked((int)row.Number("mentions")));
    }
}
