using System.Collections.Immutable;

namespace Quipu.Graph.PropertyGraph;

/// <summary>Relationships between nodes of the same two tables.</summary>
/// <param name="StartLabel">The label of the table that they start in.</param>
/// <param name="EndLabel">The label of the table that they end in.</param>
/// <param name="Columns">The properties that they can have, besides <c>__key__</c> and <c>__hash__</c>.</param>
/// <param name="Rows">The relationships in order; made anew whenever they are gone through.</param>
public sealed record EdgeTable(string StartLabel, string EndLabel, ImmutableArray<PropertyColumn> Columns, IEnumerable<EdgeRow> Rows);
