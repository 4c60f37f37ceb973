using Quipu.Core.Facts;
using Quipu.Core.Graph;

namespace Quipu.Graph.Queries;

/// <summary>An edge as seen from a node, with what stands at its other end: a node or a value.</summary>
/// <param name="Depth">How many edges away from the middle its far end is: 1 for the middle's own edges.</param>
/// <param name="From">The node it is seen from.</param>
/// <param name="Relationship">The edge with all its statements.</param>
/// <param name="Direction"><see cref="EdgeDirection.Out"/> where <paramref name="From"/> is the subject, else <see cref="EdgeDirection.In"/>.</param>
/// <param name="Entity">The node at the other end, or null for a value.</param>
public sealed record Neighbour(int Depth, Entity From, Relationship Relationship, EdgeDirection Direction, Entity? Entity)
{
    /// <summary>The value at the other end, or null for a node.</summary>
    public LiteralValue? Value => Relationship.Value;
}
