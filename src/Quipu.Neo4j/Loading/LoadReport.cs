using System.Collections.Immutable;

namespace Quipu.Neo4j.Loading;

/// <summary>What a load did, or would do.</summary>
/// <param name="Tables">By kind of node and relationship, nodes first.</param>
public sealed record LoadReport(ImmutableArray<TableChanges> Tables)
{
    /// <summary>Whether the database had the graph already.</summary>
    public bool IsUnchanged => Tables.All(table => table.IsUnchanged);
}
