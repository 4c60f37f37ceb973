using Quipu.Graph.PropertyGraph;

namespace Quipu.Export;

/// <summary>How a graph is written. Which part of it is written is decided before, by taking a part of the graph.</summary>
public sealed record ExportOptions
{
    /// <summary>
    /// Whether text in <c>csv</c> that a spreadsheet would take for a formula (<c>= + - @</c>, tab or carriage return at
    /// its start) gets an apostrophe in front. Off by default: text is written as it is.
    /// </summary>
    public bool ExcelSafe { get; init; }

    /// <summary>Whether nodes get places in <c>gexf</c> and <c>graphml</c>. Computing them takes most of the time.</summary>
    public bool WithLayout { get; init; } = true;

    /// <summary>How the graph looks in a Neo4j database, for <c>neo4j-csv</c> and <c>cypher</c>.</summary>
    public Neo4jOptions Neo4j { get; init; } = new();
}
