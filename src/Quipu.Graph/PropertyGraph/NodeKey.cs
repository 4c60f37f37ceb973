using Quipu.Core;

namespace Quipu.Graph.PropertyGraph;

/// <summary>The keys of nodes and relationships in a database: unique in it, and the same for writers and readers.</summary>
public static class NodeKey
{
    // An index of Neo4j takes no text of more than about 8 kB. Ids of entities are short; those of documents are paths.
    private const int LongestId = 1000;
    private const int HashLength = 32;

    /// <summary>What the keys of a graph start with.</summary>
    public static string Prefix(string graphName) => graphName + "/";

    /// <summary>The key of something of a graph.</summary>
    /// <param name="graphName">The graph's name.</param>
    /// <param name="id">Its id in the graph.</param>
    public static string Of(string graphName, string id) => Prefix(graphName) + (id.Length <= LongestId && IsText(id) ? id : ContentHash.Of(HashLength, id));

    // Half a character comes back from a database as another one: such a key would never be found again.
    private static bool IsText(string id)
    {
        for (var i = 0; i < id.Length; i++)
        {
            if (!char.IsSurrogate(id[i]))
                continue;
            if (!char.IsHighSurrogate(id[i]) || i + 1 == id.Length || !char.IsLowSurrogate(id[++i]))
                return false;
        }

        return true;
    }
}
