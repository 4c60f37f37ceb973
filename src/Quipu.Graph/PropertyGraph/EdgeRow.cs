using System.Collections.Immutable;

namespace Quipu.Graph.PropertyGraph;

/// <summary>A relationship of a property graph with its type and properties.</summary>
/// <param name="Key">The property <c>__key__</c>: unique among the relationships of its type, in all graphs of a database.</param>
/// <param name="Hash">The property <c>__hash__</c>: equal exactly where type, ends and properties are.</param>
/// <param name="Type">The type.</param>
/// <param name="StartKey">The key of the node that it starts at.</param>
/// <param name="EndKey">The key of the node that it ends at.</param>
/// <param name="Values">The properties in the order of <see cref="EdgeTable.Columns"/>; as in <see cref="NodeRow"/>.</param>
public sealed record EdgeRow(string Key, string Hash, string Type, string StartKey, string EndKey, ImmutableArray<object?> Values);
