using System.Collections.Immutable;
using Quipu.Core.Graph;

namespace Quipu.Graph.Queries;

/// <summary>Answers from a graph in memory. Safe for several threads.</summary>
public sealed class MemoryGraphReader : IGraphReader
{
    private readonly KnowledgeGraph graph;

    /// <summary>Prepares a graph for questions.</summary>
    public MemoryGraphReader(KnowledgeGraph graph) => this.graph = graph;

    /// <inheritdoc/>
    public ImmutableArray<EntityMatch> FindEntities(string nameOrAlias) => throw new NotImplementedException();

    /// <inheritdoc/>
    public ImmutableArray<EntityMatch> Search(string text, int limit) => throw new NotImplementedException();

    /// <inheritdoc/>
    public Entity? GetEntity(string id) => graph.Entities.FirstOrDefault(entity => entity.Id == id);

    /// <inheritdoc/>
    public Relationship? GetRelationship(string id) => graph.Relationships.FirstOrDefault(relationship => relationship.Id == id);

    /// <inheritdoc/>
    public NeighbourList Neighbours(NeighbourQuery query) => throw new NotImplementedException();

    /// <inheritdoc/>
    public GraphPath? ShortestPath(string fromId, string toId, int maxDepth, EdgeFilter filter) => throw new NotImplementedException();

    /// <inheritdoc/>
    public ImmutableArray<Statement> Evidence(string relationshipId) => GetRelationship(relationshipId)?.Statements ?? [];

    /// <inheritdoc/>
    public ImmutableArray<GraphMention> Mentions(string entityId, int limit) => throw new NotImplementedException();

    /// <inheritdoc/>
    public GraphStatistics Statistics(int top) => throw new NotImplementedException();
}
