using System.Collections.Immutable;
using Quipu.Core.Errors;
using Quipu.Core.Graph;

namespace Quipu.Graph.Queries;

/// <summary>
/// A graph that answers questions without being read as a whole: one in memory, the embedded store, a server. Every
/// answer has a fixed order, and all implementations give the same answers (one contract suite holds them to it).
/// </summary>
public interface IGraphReader
{
    /// <summary>
    /// The entities that have exactly this id, name or alias (but for case, accents and punctuation): ids before names
    /// before aliases, of each kind the named before the unnamed, the exact spelling before another, and then the most
    /// connected first.
    /// </summary>
    ImmutableArray<EntityMatch> FindEntities(string nameOrAlias);

    /// <summary>
    /// The entities one of whose names has a word that starts with each word of <paramref name="text"/>: whole names
    /// before whole aliases before starts of names before words in them, of each kind in the order of <see cref="FindEntities"/>.
    /// </summary>
    ImmutableArray<EntityMatch> Search(string text, int limit);

    /// <summary>The entity of that id, or null.</summary>
    Entity? GetEntity(string id);

    /// <summary>The edge of that id with all its statements, or null.</summary>
    Relationship? GetRelationship(string id);

    /// <summary>The edges around an entity, near ones first, then by sources, support, confidence and id.</summary>
    /// <exception cref="QuipuException">There is no such entity.</exception>
    NeighbourList Neighbours(NeighbourQuery query);

    /// <summary>The shortest chain of edges that joins two entities, of several the one with the best-supported edges; null if there is none.</summary>
    /// <param name="fromId">The entity to start at.</param>
    /// <param name="toId">The entity to reach.</param>
    /// <param name="maxDepth">The largest number of edges.</param>
    /// <param name="filter">Which edges may be used, and in which direction.</param>
    /// <exception cref="QuipuException">There is no such entity.</exception>
    GraphPath? ShortestPath(string fromId, string toId, int maxDepth, EdgeFilter filter);

    /// <summary>What supports an edge, the most confident first; empty if there is no such edge.</summary>
    ImmutableArray<Statement> Evidence(string relationshipId);

    /// <summary>Where an entity is mentioned, in order of document and place.</summary>
    ImmutableArray<GraphMention> Mentions(string entityId, int limit);

    /// <summary>
    /// The edges in dispute (<see cref="Relationship.IsDisputed"/>), those of one subject and type together, the
    /// best-supported of them first.
    /// </summary>
    ImmutableArray<Relationship> Disputes();

    /// <summary>The size of the graph and its most connected entities.</summary>
    /// <param name="top">How many entities, kinds of edges and edges to name.</param>
    GraphStatistics Statistics(int top);
}
