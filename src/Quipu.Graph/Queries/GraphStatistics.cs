using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Graph;

namespace Quipu.Graph.Queries;

/// <summary>The size of a graph and its most connected entities.</summary>
public sealed record GraphStatistics
{
    /// <summary>The number of documents.</summary>
    public required int Documents { get; init; }

    /// <summary>The number of words read.</summary>
    public required long Words { get; init; }

    /// <summary>The number of sentences read.</summary>
    public required long Sentences { get; init; }

    /// <summary>The number of nodes.</summary>
    public required int Entities { get; init; }

    /// <summary>The number of nodes with a proper name.</summary>
    public required int NamedEntities { get; init; }

    /// <summary>The number of edges.</summary>
    public required int Relationships { get; init; }

    /// <summary>The number of statements of all edges.</summary>
    public required int Statements { get; init; }

    /// <summary>The number of mentions of all nodes.</summary>
    public required int Mentions { get; init; }

    /// <summary>How many nodes of each type, the most frequent first, then in order of the types.</summary>
    public required ImmutableArray<TypeCount> EntitiesByType { get; init; }

    /// <summary>How many edges of each kind, the most frequent first, then by name, up to the number asked for.</summary>
    public required ImmutableArray<KindCount> RelationshipsByKind { get; init; }

    /// <summary>How many kinds of edges there are in all.</summary>
    public required int Kinds { get; init; }

    /// <summary>The entities with the highest PageRank, up to the number asked for.</summary>
    public required ImmutableArray<RankedEntity> MostConnected { get; init; }

    /// <summary>The plain facts between two named entities that have the most sources, support and confidence, up to the number asked for.</summary>
    public required ImmutableArray<Relationship> BestSupported { get; init; }
}

/// <summary>How many nodes are of a type.</summary>
/// <param name="Type">The type.</param>
/// <param name="Count">The number.</param>
public sealed record TypeCount(EntityType Type, int Count);

/// <summary>How many edges are of a kind.</summary>
/// <param name="Kind">The kind; see <see cref="Relationship.Kind"/>.</param>
/// <param name="Count">The number.</param>
public sealed record KindCount(string Kind, int Count);

/// <summary>An entity with its place among the most connected.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="PageRank">Its share of all importance: all shares add up to 1.</param>
/// <param name="Degree">The number of edges at it.</param>
public sealed record RankedEntity(Entity Entity, double PageRank, int Degree);
