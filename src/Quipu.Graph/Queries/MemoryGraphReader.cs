using System.Collections.Immutable;
using Quipu.Core.Graph;
using Quipu.Graph.Disputes;

namespace Quipu.Graph.Queries;

/// <summary>Answers from a graph in memory. Safe for several threads.</summary>
public sealed class MemoryGraphReader : IGraphReader
{
    private readonly MemoryGraphSource source;
    private readonly Traversal traversal;
    private readonly Lazy<MemoryStatistics> statistics;
    private readonly ILookup<string, GraphMention> mentions;

    /// <summary>Prepares a graph for questions.</summary>
    public MemoryGraphReader(KnowledgeGraph graph)
    {
        source = new MemoryGraphSource(graph);
        traversal = new Traversal(source);
        statistics = new Lazy<MemoryStatistics>(() => new MemoryStatistics(graph));
        mentions = graph.Mentions.ToLookup(mention => mention.EntityId, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public ImmutableArray<EntityMatch> FindEntities(string nameOrAlias)
    {
        var query = new NameQuery(nameOrAlias);
        IEnumerable<EntityMatch> byId = source.Nodes
            .Where(node => node.Entity.Id == nameOrAlias)
            .Select(node => new EntityMatch(node.Entity, NameMatch.Id, node.Entity.Name, node.Degree));
        return NameQuery.Ranked(byId.Concat(Matches(query.Whole)));
    }

    /// <inheritdoc/>
    public ImmutableArray<EntityMatch> Search(string text, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return [.. NameQuery.Ranked(Matches(new NameQuery(text).Part)).Take(limit)];
    }

    /// <inheritdoc/>
    public Entity? GetEntity(string id) => source.Entities([id]).GetValueOrDefault(id);

    /// <inheritdoc/>
    public Relationship? GetRelationship(string id) => source.Relationships([id]).GetValueOrDefault(id);

    /// <inheritdoc/>
    public NeighbourList Neighbours(NeighbourQuery query) => traversal.Neighbours(query);

    /// <inheritdoc/>
    public GraphPath? ShortestPath(string fromId, string toId, int maxDepth, EdgeFilter filter) =>
        traversal.ShortestPath(fromId, toId, maxDepth, filter);

    /// <inheritdoc/>
    public ImmutableArray<Statement> Evidence(string relationshipId) => GetRelationship(relationshipId)?.Statements ?? [];

    /// <inheritdoc/>
    public ImmutableArray<GraphMention> Mentions(string entityId, int limit) => [.. mentions[entityId].Take(limit)];

    /// <inheritdoc/>
    public ImmutableArray<Relationship> Disputes() => source.Disputed.InOrderOfDispute();

    /// <inheritdoc/>
    public GraphStatistics Statistics(int top) => statistics.Value.Of(top);

    private IEnumerable<EntityMatch> Matches(Func<NameForm, NameMatch?> compare) =>
        from node in source.Nodes
        from form in node.Names
        let match = compare(form)
        where match is not null
        select new EntityMatch(node.Entity, match.Value, form.Name, node.Degree);
}
