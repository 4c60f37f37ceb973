using Quipu.Core.Graph;

namespace Quipu.Graph.Queries;

/// <summary>An <see cref="EdgeFilter"/> made ready to be applied, but for its direction.</summary>
internal sealed class EdgeTest(EdgeFilter filter)
{
    private readonly HashSet<string> kinds = filter.Kinds.ToHashSet(StringComparer.Ordinal);

    public bool Passes(Relationship relationship, double confidence) =>
        confidence >= filter.MinConfidence
        && (relationship.Status() & ~filter.Include) == 0
        && (kinds.Count == 0 || kinds.Contains(relationship.Kind) || kinds.Contains(relationship.PlainKind()));
}
