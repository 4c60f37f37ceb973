namespace Quipu.Graph.Building;

/// <summary>Why the reduce step leaves something out: the keys of <see cref="GraphBuildResult.Dropped"/>.</summary>
public static class DropReasons
{
    /// <summary>A relation whose two ends are one node.</summary>
    public const string SelfLoop = "self-loop";

    /// <summary>A relation one of whose ends the resolution gives no node.</summary>
    public const string EndWithoutNode = "end-without-node";

    /// <summary>A statement that says word for word what another one of the same place says.</summary>
    public const string DuplicateStatement = "duplicate-statement";

    /// <summary>An entity without a name that takes part in no edge.</summary>
    public const string UnnamedWithoutEdge = "unnamed-without-edge";

    /// <summary>A mention of an entity that is no node of the graph.</summary>
    public const string MentionWithoutNode = "mention-without-node";

    /// <summary>A mention that has the place and the node of another one.</summary>
    public const string DuplicateMention = "duplicate-mention";
}
