using System.Collections.Immutable;

namespace Quipu.Neo4j.Sessions;

/// <summary>
/// One row of an answer. A value is null, <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, <see cref="string"/>,
/// <see cref="ImmutableArray{T}"/> of nullable objects, or <see cref="ImmutableDictionary{TKey, TValue}"/> from string to
/// nullable object. Statements return values rather than nodes and relationships (<c>RETURN n.id, properties(r)</c>).
/// </summary>
/// <param name="Fields">The names after <c>RETURN</c>, in order; the same instance for all rows of an answer.</param>
/// <param name="Values">The values, one for each field.</param>
public sealed record CypherRow(ImmutableArray<string> Fields, ImmutableArray<object?> Values)
{
    /// <summary>The value of a field.</summary>
    /// <exception cref="ArgumentException">There is no such field.</exception>
    public object? this[string field] => Fields.IndexOf(field, StringComparer.Ordinal) is >= 0 and int at
        ? Values[at]
        : throw new ArgumentException($"The answer has no field '{field}'.", nameof(field));

    /// <summary>The text of a field that is one.</summary>
    /// <exception cref="InvalidCastException">It is null or no text.</exception>
    public string Text(string field) => (string)(this[field] ?? throw new InvalidCastException($"The field '{field}' is null."));

    /// <summary>The text of a field that is one or null.</summary>
    /// <exception cref="InvalidCastException">It is no text.</exception>
    public string? TextOrNull(string field) => (string?)this[field];

    /// <summary>The whole number of a field that is one.</summary>
    /// <exception cref="InvalidCastException">It is null or no whole number.</exception>
    public long Number(string field) => (long)(this[field] ?? throw new InvalidCastException($"The field '{field}' is null."));

    /// <summary>The texts of a field that is a list of texts; none where it is null.</summary>
    /// <exception cref="InvalidCastException">It is something else.</exception>
    public ImmutableArray<string> Texts(string field) =>
        this[field] is { } list ? [.. ((ImmutableArray<object?>)list).Cast<string>()] : [];
}
