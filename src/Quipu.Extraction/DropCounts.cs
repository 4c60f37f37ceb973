using System.Collections.Immutable;

namespace Quipu.Extraction;

/// <summary>Counts what is found and not kept, by reason, so that nothing vanishes silently.</summary>
internal sealed class DropCounts
{
    private readonly SortedDictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>Counts one for a reason.</summary>
    public void Add(string reason) => counts[reason] = counts.GetValueOrDefault(reason) + 1;

    /// <summary>The counts so far.</summary>
    public ImmutableSortedDictionary<string, int> ToImmutable() => counts.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
