namespace Quipu.Neo4j.Loading;

/// <summary>What a load did with the nodes or relationships of one kind.</summary>
/// <param name="Name">The kind, in the plural: <c>entities</c>, <c>relationships</c>, <c>documents</c>, ….</param>
public sealed record TableChanges(string Name)
{
    /// <summary>How many the graph has, and the database now too.</summary>
    public long Total { get; init; }

    /// <summary>How many the database did not have.</summary>
    public long Added { get; init; }

    /// <summary>How many it had otherwise.</summary>
    public long Updated { get; init; }

    /// <summary>How many it had that the graph has not, without <see cref="GivenUp"/>.</summary>
    public long Removed { get; init; }

    /// <summary>Nodes that the graph has not any more and that are left to others, whose relationships hang on them.</summary>
    public long GivenUp { get; init; }

    /// <summary>How many were there as they should be.</summary>
    public long Unchanged => Total - Added - Updated;

    /// <summary>Whether all was there as it should be and nothing else.</summary>
    public bool IsUnchanged => Added + Updated + Removed + GivenUp == 0;
}
