namespace Quipu.Graph.Queries;

/// <summary>A question for the edges around an entity.</summary>
/// <param name="EntityId">The entity in the middle.</param>
public sealed record NeighbourQuery(string EntityId)
{
    /// <summary>How many edges away from the middle to go, at least 1.</summary>
    public int Depth { get; init; } = 1;

    /// <summary>Which edges to follow and list.</summary>
    public EdgeFilter Filter { get; init; } = new();

    /// <summary>The largest number of edges to list.</summary>
    public int Limit { get; init; } = int.MaxValue;
}
