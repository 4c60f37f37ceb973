using Quipu.Core.Errors;
using Quipu.Core.Graph;
using Quipu.Graph.Algorithms;

namespace Quipu.Graph.Selection;

/// <summary>The surroundings of one node.</summary>
internal static class EgoNetwork
{
    /// <summary>The nodes at most <paramref name="depth"/> edges away from the middle, in either direction, and all edges between them.</summary>
    /// <exception cref="QuipuException">The middle is no node of the graph.</exception>
    public static KnowledgeGraph Of(KnowledgeGraph graph, string middleId, int depth)
    {
        var network = new EntityGraph(graph);
        int middle = network.Position(middleId);
        if (middle < 0)
        {
            throw new QuipuException(
                ErrorCodes.EntityUnknown,
                $"No entity of the selection has the id '{middleId}'.",
                "Look for its name with 'quipu search', or loosen the other conditions.");
        }

        HashSet<int> near = Near(network, middle, depth);
        return Subgraph.Of(graph, entity => near.Contains(network.Position(entity.Id)));
    }

    private static HashSet<int> Near(EntityGraph network, int middle, int depth)
    {
        HashSet<int> near = [middle];
        List<int> frontier = [middle];
        for (var round = 0; round < depth; round++)
            frontier = [.. frontier.SelectMany(network.Adjacent).Where(near.Add)];
        return near;
    }
}
