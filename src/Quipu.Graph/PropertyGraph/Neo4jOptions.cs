namespace Quipu.Graph.PropertyGraph;

/// <summary>How a graph looks in a Neo4j database.</summary>
public sealed record Neo4jOptions
{
    /// <summary>The graph's name: graphs of different names in one database do not touch each other.</summary>
    public string GraphName { get; init; } = "quipu";

    /// <summary>The one type of all relationships without a type of the vocabulary, or null to name each by its lemma.</summary>
    public string? OpenAs { get; init; }

    /// <summary>Whether documents, sentences and values are nodes too, and relationships hold all that supports them.</summary>
    public bool WithEvidence { get; init; }
}
