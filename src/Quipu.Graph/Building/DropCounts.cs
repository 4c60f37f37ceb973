using System.Collections.Immutable;

namespace Quipu.Graph.Building;

/// <summary>Counts what one build leaves out.</summary>
internal sealed class DropCounts
{
    private readonly SortedDictionary<string, int> counts = new(StringComparer.Ordinal);

    public void Add(string reason) => counts[reason] = counts.GetValueOrDefault(reason) + 1;

    public ImmutableSortedDictionary<string, int> ToImmutable() => counts.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
