using System.Collections.Immutable;
using Quipu.Core.Graph;

namespace Quipu.Graph.Queries;

/// <summary>The edges around an entity.</summary>
/// <param name="Entity">The entity in the middle.</param>
/// <param name="Items">The edges, up to the limit.</param>
/// <param name="Total">How many there are without the limit.</param>
public sealed record NeighbourList(Entity Entity, ImmutableArray<Neighbour> Items, int Total);
