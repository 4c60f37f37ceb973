namespace Quipu.Graph.Queries;

/// <summary>Which way an edge runs, seen from a node.</summary>
public enum EdgeDirection
{
    /// <summary>Either way.</summary>
    Both,

    /// <summary>The node is the subject.</summary>
    Out,

    /// <summary>The node is the object.</summary>
    In,
}
