using System.Runtime.InteropServices;

namespace Quipu.Language.Sentences;

/// <summary>The features of one place, as hashes of <c>template=value</c>; reused from place to place.</summary>
/// <param name="keepNames">Whether to keep the texts beside the hashes, as training needs them.</param>
internal sealed class FeatureList(bool keepNames = false)
{
    private readonly List<ulong> hashes = [];
    private readonly List<string> names = [];

    /// <summary>The hashes, in the order added.</summary>
    public ReadOnlySpan<ulong> Hashes => CollectionsMarshal.AsSpan(hashes);

    /// <summary>The texts, if they are kept.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>FNV-1a, 64 bits, over the UTF-16 units of a text.</summary>
    public static ulong Hash(ReadOnlySpan<char> text) => Continue(14695981039346656037UL, text);

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        hashes.Clear();
        names.Clear();
    }

    /// <summary>Adds <c>template=a</c>.</summary>
    public void Add(string template, ReadOnlySpan<char> a) => Add(template, a, default, default);

    /// <summary>Adds <c>template=a|b</c> or <c>template=a|b|c</c>; empty values at the end are left out.</summary>
    public void Add(string template, ReadOnlySpan<char> a, ReadOnlySpan<char> b, ReadOnlySpan<char> c = default)
    {
        ulong hash = Continue(Continue(Hash(template), "="), a);
        if (b.Length > 0)
            hash = Continue(Continue(hash, "|"), b);
        if (c.Length > 0)
            hash = Continue(Continue(hash, "|"), c);
        hashes.Add(hash);
        if (keepNames)
            names.Add($"{template}={a}{(b.Length > 0 ? "|" : "")}{b}{(c.Length > 0 ? "|" : "")}{c}");
    }

    private static ulong Continue(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (char unit in text)
            hash = (hash ^ unit) * 1099511628211UL;
        return hash;
    }
}
