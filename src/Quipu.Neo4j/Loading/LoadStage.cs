namespace Quipu.Neo4j.Loading;

/// <summary>The steps of a load, in their order.</summary>
public enum LoadStage
{
    /// <summary>What the database has of the graph is read.</summary>
    Comparison,

    /// <summary>Nodes are added and updated.</summary>
    Nodes,

    /// <summary>Relationships are added and updated.</summary>
    Relationships,

    /// <summary>What the graph no longer has is removed.</summary>
    Removal,

    /// <summary>The index over names is made.</summary>
    Index,

    /// <summary>Another load of the same graph is under way; this one goes on when that one is done.</summary>
    Waiting,
}
