using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Text;

namespace Quipu.Graph.PropertyGraph;

/// <summary>The evidence of one document, in order of its place. Pieces can overlap: one may be a run of sentences.</summary>
internal sealed class SortedEvidence
{
    private readonly int longest;

    /// <summary>Sorts it.</summary>
    /// <param name="evidence">All of one document, each place once.</param>
    public SortedEvidence(IEnumerable<Evidence> evidence)
    {
        All = [.. evidence.OrderBy(item => item.Span)];
        longest = All.Max(item => item.Span.Length);
    }

    /// <summary>All of it.</summary>
    public ImmutableArray<Evidence> All { get; }

    /// <summary>The pieces that hold a place, in order.</summary>
    public IEnumerable<Evidence> Around(Span place)
    {
        for (int index = FirstFrom(place.End - longest); index < All.Length && All[index].Span.Start <= place.Start; index++)
        {
            if (All[index].Span.Contains(place))
                yield return All[index];
        }
    }

    private int FirstFrom(int start)
    {
        (int low, int high) = (0, All.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = All[middle].Span.Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
