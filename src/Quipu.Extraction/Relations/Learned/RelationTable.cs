using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Text;

namespace Quipu.Extraction.Relations.Learned;

/// <summary>Relations by number, found by their two ends or by their sentence. Replacing one by another of the same ends keeps it found.</summary>
internal sealed class RelationTable
{
    private readonly List<Relation> relations = [];
    private readonly Dictionary<(string, string), List<int>> byEnds = [];
    private readonly Dictionary<Span, List<int>> bySpan = [];

    /// <summary>A table of some relations.</summary>
    public RelationTable(ImmutableArray<Relation> given)
    {
        foreach (Relation relation in given)
            Add(relation);
    }

    /// <summary>All of them, in the order in which they were added.</summary>
    public IReadOnlyList<Relation> Relations => relations;

    /// <summary>The relation of a number; another one put in its place has the same ends, in any direction, and the same sentence.</summary>
    public Relation this[int number]
    {
        get => relations[number];
        set => relations[number] = value;
    }

    /// <summary>Adds a relation.</summary>
    public void Add(Relation relation)
    {
        ListOf(byEnds, KeyOf(relation.Subject, relation.Object)).Add(relations.Count);
        ListOf(bySpan, relation.Evidence.Span).Add(relations.Count);
        relations.Add(relation);
    }

    /// <summary>Numbers of those between two ends, in either direction.</summary>
    public int[] Between(Argument one, Argument other) => byEnds.TryGetValue(KeyOf(one, other), out List<int>? found) ? [.. found] : [];

    /// <summary>Numbers of those that a sentence says.</summary>
    public int[] In(Span sentence) => bySpan.TryGetValue(sentence, out List<int>? found) ? [.. found] : [];

    private static List<int> ListOf<TKey>(Dictionary<TKey, List<int>> table, TKey key)
        where TKey : notnull
    {
        if (!table.TryGetValue(key, out List<int>? found))
            table.Add(key, found = []);
        return found;
    }

    private static (string One, string Other) KeyOf(Argument one, Argument other)
    {
        string first = KeyOf(one), second = KeyOf(other);
        return string.CompareOrdinal(first, second) <= 0 ? (first, second) : (second, first);
    }

    private static string KeyOf(Argument end) => end.EntityId ?? (end.Value is { } value ? $"{value.Kind}={value.Normal}" : "");
}
