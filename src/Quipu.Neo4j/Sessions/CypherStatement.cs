namespace Quipu.Neo4j.Sessions;

/// <summary>One statement of Cypher with its parameters.</summary>
/// <param name="Text">The statement, without a semicolon. What comes from texts never stands in it, only in parameters.</param>
/// <param name="Parameters">
/// By name without <c>$</c>. Values: null, <see cref="bool"/>, <see cref="int"/>, <see cref="long"/>, <see cref="double"/>,
/// <see cref="string"/>, lists (<see cref="IEnumerable{T}"/> of such values) and maps (<see cref="IReadOnlyDictionary{TKey, TValue}"/>
/// from string to object). A null is sent, not dropped.
/// </param>
public sealed record CypherStatement(string Text, IReadOnlyDictionary<string, object?> Parameters)
{
    /// <summary>A statement without parameters.</summary>
    public CypherStatement(string text)
        : this(text, System.Collections.ObjectModel.ReadOnlyDictionary<string, object?>.Empty)
    {
    }

    /// <summary>A statement with some parameters.</summary>
    public CypherStatement(string text, params ReadOnlySpan<(string Name, object? Value)> parameters)
        : this(text, Named(parameters))
    {
    }

    private static Dictionary<string, object?> Named(ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var named = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach ((string name, object? value) in parameters)
            named.Add(name, value);
        return named;
    }
}
