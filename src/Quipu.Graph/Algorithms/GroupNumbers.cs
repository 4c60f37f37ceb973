using System.Collections.Immutable;

namespace Quipu.Graph.Algorithms;

/// <summary>Numbers of groups that depend on nothing but which nodes are together.</summary>
internal static class GroupNumbers
{
    /// <summary>Numbers the groups from 0, the largest first, of equally large ones that with the first node.</summary>
    /// <param name="groups">Any number of each node's group.</param>
    public static ImmutableArray<int> BySize(IReadOnlyList<int> groups)
    {
        // GroupBy and OrderBy keep the order of first occurrence.
        Dictionary<int, int> numbers = groups
            .GroupBy(group => group)
            .OrderByDescending(group => group.Count())
            .Select((group, number) => (group.Key, number))
            .ToDictionary(pair => pair.Key, pair => pair.number);
        return [.. groups.Select(group => numbers[group])];
    }
}
