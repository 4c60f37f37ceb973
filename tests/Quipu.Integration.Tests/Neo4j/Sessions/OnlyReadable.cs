using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Quipu.Integration.Tests.Neo4j.Sessions;

/// <summary>A map of one key that is nothing but readable.</summary>
internal sealed class OnlyReadable(string key, object? value) : IReadOnlyDictionary<string, object?>
{
    public IEnumerable<string> Keys => [key];

    public IEnumerable<object?> Values => [value];

    public int Count => 1;

    public object? this[string name] => name == key ? value : throw new KeyNotFoundException();

    public bool ContainsKey(string name) => name == key;

    public bool TryGetValue(string name, [MaybeNullWhen(false)] out object? found)
    {
        found = name == key ? value : null;
        return name == key;
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        yield return new KeyValuePair<string, object?>(key, value);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
