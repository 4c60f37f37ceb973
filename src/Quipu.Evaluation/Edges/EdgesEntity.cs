namespace Quipu.Evaluation.Edges;

/// <summary>An entity of a passage.</summary>
/// <param name="Id">Its id in the passage.</param>
/// <param name="Name">Its name.</param>
public sealed record EdgesEntity(string Id, string Name)
{
    /// <summary>As <c>Person</c>.</summary>
    public string Type { get; init; } = "";
}
