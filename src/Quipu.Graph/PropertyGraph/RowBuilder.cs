using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Quipu.Graph.PropertyGraph;

/// <summary>Makes the rows of one table; not thread-safe.</summary>
/// <param name="options">How the graph looks in the database.</param>
/// <param name="columns">The properties of the table.</param>
internal sealed class RowBuilder(Neo4jOptions options, ImmutableArray<PropertyColumn> columns)
{
    private readonly RowHash hash = new();
    /// <summary>The properties of the table.</summary>
    public ImmutableArray<PropertyColumn> Columns => columns;

    /// <summary>The key of something of the graph.</summary>
    /// <param name="id">Its id in the graph.</param>
    public string KeyOf(string id) => NodeKey.Of(options.GraphName, id);

    /// <summary>A node.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="labels">Its labels.</param>
    /// <param name="values">Its properties; not changed afterwards.</param>
    public NodeRow Node(string key, ImmutableArray<string> labels, object?[] values) =>
        new(key, hash.Of(labels.AsSpan(), columns, values), labels, ImmutableCollectionsMarshal.AsImmutableArray(values));

    /// <summary>A relationship.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="type">Its type.</param>
    /// <param name="ends">The keys of the nodes that it starts and ends at.</param>
    /// <param name="values">Its properties; not changed afterwards.</param>
    public EdgeRow Edge(string key, string type, (string Start, string End) ends, object?[] values) => new(
        key, hash.Of([type, ends.Start, ends.End], columns, values), type, ends.Start, ends.End, ImmutableCollectionsMarshal.AsImmutableArray(values));

    /// <summary>A list as a property: null where nothing is in it, since no list of a database says more than none.</summary>
    public static string[]? List(IEnumerable<string> items) => items.Where(item => item.Length > 0).ToArray() is { Length: > 0 } list ? list : null;
}
