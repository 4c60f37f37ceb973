using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Graph.Queries;

namespace Quipu.Graph.Disputes;

/// <summary>
/// Marks edges that cannot all be true: plain facts of one functional type from one node to different values. All are
/// kept; which is right is for people to say. Values of which one is only less precise (<c>1952</c>, <c>1952-05-04</c>),
/// and places of which one lies in the other, do not dispute.
/// </summary>
internal static class DisputeMarker
{
    private static readonly ImmutableHashSet<string> Within = ["located_in", "country", "part_of"];

    /// <summary>The edges in the same order, those in dispute marked.</summary>
    public static ImmutableArray<Relationship> Mark(ImmutableArray<Relationship> relationships, ImmutableHashSet<string> functional)
    {
        if (functional.IsEmpty)
            return relationships;
        ILookup<string, string> wholes = relationships
            .Where(edge => edge.ObjectId is not null && edge.Type is not null && Within.Contains(edge.Type) && edge.Status() == EdgeStatus.None)
            .ToLookup(edge => edge.SubjectId, edge => edge.ObjectId!, StringComparer.Ordinal);
        var disputed = new HashSet<string>(StringComparer.Ordinal);
        foreach (Relationship[] group in Groups(relationships, functional))
        {
            foreach (Relationship edge in group.Where(edge => group.Any(other => other.Id != edge.Id && Differ(edge, other, wholes))))
                disputed.Add(edge.Id);
        }

        return disputed.Count == 0 ? relationships : [.. relationships.Select(edge => disputed.Contains(edge.Id) ? edge with { IsDisputed = true } : edge)];
    }

    private static IEnumerable<Relationship[]> Groups(ImmutableArray<Relationship> relationships, ImmutableHashSet<string> functional) => relationships
        .Where(edge => edge.Type is not null && functional.Contains(edge.Type) && edge.Status() == EdgeStatus.None)
        .GroupBy(edge => (edge.SubjectId, edge.Type))
        .Select(group => group.ToArray())
        .Where(group => group.Length > 1);

    private static bool Differ(Relationship one, Relationship other, ILookup<string, string> wholes) => (one.Value, other.Value) switch
    {
        ({ } left, { } right) when left.Kind != EntityType.Date || right.Kind != EntityType.Date => left.Normal != right.Normal,
        ({ } left, { } right) => !left.Normal.StartsWith(right.Normal, StringComparison.Ordinal) && !right.Normal.StartsWith(left.Normal, StringComparison.Ordinal),
        (null, null) => one.ObjectId != other.ObjectId && !LiesIn(one.ObjectId!, other.ObjectId!, wholes) && !LiesIn(other.ObjectId!, one.ObjectId!, wholes),
        _ => false,
    };

    private static bool LiesIn(string part, string whole, ILookup<string, string> wholes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { part };
        var open = new Queue<string>([part]);
        while (open.TryDequeue(out string? at))
        {
            foreach (string next in wholes[at])
            {
                if (next == whole)
                    return true;
                if (seen.Add(next))
                    open.Enqueue(next);
            }
        }

        return false;
    }
}
