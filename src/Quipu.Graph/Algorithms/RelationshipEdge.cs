using QuikGraph;
using Quipu.Core.Graph;

namespace Quipu.Graph.Algorithms;

/// <summary>An edge of the graph between the positions of two nodes.</summary>
/// <param name="Source">The subject's position in the list of nodes.</param>
/// <param name="Target">The object's position.</param>
/// <param name="Relationship">The edge.</param>
internal sealed record RelationshipEdge(int Source, int Target, Relationship Relationship) : IEdge<int>
{
    // One edge of the graph is one object; comparing all statements of two would cost much and say the same.
    public bool Equals(RelationshipEdge? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => HashCode.Combine(Source, Target);
}
