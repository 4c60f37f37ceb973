using System.Collections.Immutable;
using Quipu.Core.Graph;

namespace Quipu.Graph.Disputes;

/// <summary>The order in which edges in dispute are listed.</summary>
public static class DisputeOrder
{
    /// <summary>Those of one subject and type together, the best-supported of them first.</summary>
    public static ImmutableArray<Relationship> InOrderOfDispute(this IEnumerable<Relationship> disputed) =>
    [
        .. disputed
            .OrderBy(edge => edge.SubjectId, StringComparer.Ordinal)
            .ThenBy(edge => edge.Type, StringComparer.Ordinal)
            .ThenByDescending(edge => edge.Sources)
            .ThenBy(edge => edge.Id, StringComparer.Ordinal),
    ];
}
