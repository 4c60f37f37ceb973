using System.Collections.Frozen;
using System.Collections.Immutable;
using Quipu.Core.Graph;
using Quipu.Graph.Algorithms;

namespace Quipu.Graph.Queries;

/// <summary>A graph in memory as <see cref="Traversal"/> walks it.</summary>
internal sealed class MemoryGraphSource : IGraphSource
{
    private readonly FrozenDictionary<string, Entity> entities;
    private readonly FrozenDictionary<string, Relationship> relationships;
    private readonly ILookup<string, Link> outgoing;
    private readonly ILookup<string, Link> incoming;

    public MemoryGraphSource(KnowledgeGraph graph)
    {
        entities = graph.Entities.ToFrozenDictionary(entity => entity.Id, StringComparer.Ordinal);
        relationships = graph.Relationships.ToFrozenDictionary(relationship => relationship.Id, StringComparer.Ordinal);
        ImmutableArray<Link> links = [.. graph.Relationships.Select(LinkOf)];
        outgoing = links.ToLookup(link => link.SubjectId, StringComparer.Ordinal);
        incoming = links.Where(link => link.ObjectId is not null).ToLookup(link => link.ObjectId!, StringComparer.Ordinal);
        Nodes =
        [
            .. graph.Entities.Zip(
                Degrees.Of(graph), (entity, degree) => new Node(entity, [.. NameForm.Of(entity)], degree)),
        ];
    }

    /// <summary>The nodes in order of their ids.</summary>
    public ImmutableArray<Node> Nodes { get; }

    /// <summary>The edges in dispute.</summary>
    public IEnumerable<Relationship> Disputed => relationships.Values.Where(relationship => relationship.IsDisputed);

    public IReadOnlyList<Link> LinksAt(IReadOnlyCollection<string> entityIds, EdgeFilter filter)
    {
        var test = new EdgeTest(filter);
        var links = new SortedSet<Link>();
        foreach (string id in entityIds)
        {
            if (filter.Direction != EdgeDirection.In)
                links.UnionWith(outgoing[id].Where(Passes));
            if (filter.Direction != EdgeDirection.Out)
                links.UnionWith(incoming[id].Where(Passes));
        }

        return [.. links];

        bool Passes(Link link) => test.Passes(relationships[link.Id], link.Confidence);
    }

    public IReadOnlyDictionary<string, Entity> Entities(IReadOnlyCollection<string> ids) => Found(entities, ids);

    public IReadOnlyDictionary<string, Relationship> Relationships(IReadOnlyCollection<string> ids) => Found(relationships, ids);

    private static Link LinkOf(Relationship relationship) => new(
        relationship.Id,
        relationship.SubjectId,
        relationship.ObjectId,
        relationship.Sources,
        relationship.Support,
        relationship.Confidence);

    private static Dictionary<string, T> Found<T>(FrozenDictionary<string, T> all, IReadOnlyCollection<string> ids) =>
        ids.Where(all.ContainsKey).Distinct(StringComparer.Ordinal).ToDictionary(id => id, id => all[id], StringComparer.Ordinal);

    /// <summary>A node with what is asked about it often.</summary>
    internal sealed record Node(Entity Entity, ImmutableArray<NameForm> Names, int Degree);
}
