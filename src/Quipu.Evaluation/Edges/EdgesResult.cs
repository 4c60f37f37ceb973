using System.Collections.Immutable;
using Quipu.Evaluation.Scorecard;

namespace Quipu.Evaluation.Edges;

/// <summary>The score of one or more passages with what was missed and what was wrong, in words.</summary>
/// <param name="Score">The counts.</param>
/// <param name="Missed">Gold edges that were not found.</param>
/// <param name="Wrong">Edges of the system that the gold does not have, <c>backward</c> first where they are.</param>
public sealed record EdgesResult(EdgesScore Score, ImmutableArray<string> Missed, ImmutableArray<string> Wrong)
{
    /// <summary>The edges between known ends with their confidence, and whether they are right.</summary>
    public ImmutableArray<JudgedAnswer> Judged { get; init; } = [];

    /// <summary>What found each of them, and whether it is right.</summary>
    public ImmutableArray<(string Name, bool IsRight)> Extractors { get; init; } = [];
}
