using System.Collections.Immutable;
using Quipu.Core.Graph;

namespace Quipu.Graph.Algorithms;

/// <summary>How many edges each node has.</summary>
public static class Degrees
{
    /// <summary>The number of edges at each node, in either direction and to values too, in the order of <see cref="KnowledgeGraph.Entities"/>.</summary>
    public static ImmutableArray<int> Of(KnowledgeGraph graph)
    {
        var degrees = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Relationship relationship in graph.Relationships)
        {
            Add(degrees, relationship.SubjectId);
            if (relationship.ObjectId is { } target && target != relationship.SubjectId)
                Add(degrees, target);
        }

        return [.. graph.Entities.Select(entity => degrees.GetValueOrDefault(entity.Id))];
    }

    private static void Add(Dictionary<string, int> degrees, string id) => degrees[id] = degrees.GetValueOrDefault(id) + 1;
}
