namespace Quipu.Evaluation.Edges;

/// <summary>A place that mentions an entity of a passage.</summary>
/// <param name="Start">The first UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Entity">The entity's id.</param>
public sealed record EdgesMention(int Start, int End, string Entity)
{
    /// <summary>As <c>name</c>, <c>nominal</c> or <c>pronoun</c>.</summary>
    public string Kind { get; init; } = "name";
}
