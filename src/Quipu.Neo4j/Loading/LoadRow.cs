using System.Collections.Immutable;
using Quipu.Graph.PropertyGraph;

namespace Quipu.Neo4j.Loading;

/// <summary>Rows as the statements of <see cref="LoadStatements"/> take them.</summary>
internal static class LoadRow
{
    private const int SmallValue = 8;

    /// <summary>The row of a node. The table's label stands in the statement.</summary>
    public static object?[] Of(NodeRow row) => [row.Key, row.Hash, row.Labels.RemoveAt(0), .. row.Values];

    /// <summary>The row of a relationship.</summary>
    public static object?[] Of(EdgeRow row) => [row.Key, row.Hash, row.StartKey, row.EndKey, row.Type, .. row.Values];

    /// <summary>About how many bytes a value takes on its way.</summary>
    public static long SizeOf(object? value) => value switch
    {
        string text => text.Length + SmallValue,
        object?[] list => list.Sum(SizeOf),
        ImmutableArray<string> list => list.Sum(SizeOf),
        _ => SmallValue,
    };
}
