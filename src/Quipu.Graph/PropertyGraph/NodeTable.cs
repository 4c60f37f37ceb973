using System.Collections.Immutable;

namespace Quipu.Graph.PropertyGraph;

/// <summary>Nodes of one kind.</summary>
/// <param name="Label">The label that all have and within which keys are unique: <c>__Entity__</c>, <c>__Document__</c>, ….</param>
/// <param name="Columns">The properties that they can have, besides <c>__key__</c> and <c>__hash__</c>.</param>
/// <param name="Rows">The nodes in order; made anew whenever they are gone through.</param>
public sealed record NodeTable(string Label, ImmutableArray<PropertyColumn> Columns, IEnumerable<NodeRow> Rows)
{
    /// <summary>Labels of which a node has at most one, besides <see cref="Label"/>: it may have had another one in an older version of the graph.</summary>
    public ImmutableArray<string> Alternatives { get; init; } = [];
}
