using System.Collections.Immutable;

namespace Quipu.Graph.PropertyGraph;

/// <summary>A node with its labels and properties.</summary>
/// <param name="Key">The property <c>__key__</c>: unique among the nodes of its table, in all graphs of a database.</param>
/// <param name="Hash">The property <c>__hash__</c>: equal exactly where labels and properties are.</param>
/// <param name="Labels">The labels, that of the table first.</param>
/// <param name="Values">
/// The properties in the order of <see cref="NodeTable.Columns"/>, boxed as <see cref="PropertyType"/> says; null where it
/// has none, which means that it is not written.
/// </param>
public sealed record NodeRow(string Key, string Hash, ImmutableArray<string> Labels, ImmutableArray<object?> Values);
