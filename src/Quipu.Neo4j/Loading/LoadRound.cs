using System.Collections.Immutable;
using Quipu.Graph.PropertyGraph;
using Quipu.Neo4j.Sessions;

namespace Quipu.Neo4j.Loading;

/// <summary>Compares a graph with what a database has of it and writes the difference.</summary>
/// <param name="session">The database.</param>
/// <param name="tables">The graph.</param>
/// <param name="writer">Writes, or only pretends to.</param>
/// <param name="progress">Told of every step.</param>
/// <param name="stop">Stops.</param>
internal sealed class LoadRound(ICypherSession session, LoadTables tables, BatchWriter writer, IProgress<LoadProgress> progress, CancellationToken stop)
{
    private readonly StoredGraph stored = new(session, tables.Rows.Options.GraphName);
    private long read;

    /// <summary>Does it.</summary>
    public async Task<LoadReport> RunAsync()
    {
        try
        {
            return await CompareAndWriteAsync();
        }
        finally
        {
            await writer.SettleAsync();
        }
    }

    /// <summary>The report if there is nothing to do, or null after the first table in which there is something.</summary>
    public async Task<LoadReport?> UnchangedAsync()
    {
        await writer.BeginAsync(LoadStage.Comparison);
        List<TableChanges> changes = [];
        foreach ((string name, var table, ImmutableArray<string> others) in tables.Nodes)
        {
            NodeLoad load = await ReadAsync(name, table, others);
            await load.MergeAsync(writer);
            await load.RemoveAsync(writer);
            changes.Add(load.Changes);
            if (!load.Changes.IsUnchanged)
                return null;
        }

        foreach ((string name, var table, ImmutableArray<string> others) in tables.Edges)
        {
            EdgeLoad load = await ReadAsync(name, table, others);
            await load.MergeAsync(writer);
            await load.RemoveAsync(writer);
            changes.Add(load.Changes);
            if (!load.Changes.IsUnchanged)
                return null;
        }

        return new LoadReport([.. changes]);
    }

    /// <summary>Whether the database has as many nodes and relationships as the graph.</summary>
    public async Task<bool> AddsUpAsync(LoadReport report)
    {
        var totals = report.Tables.ToDictionary(table => table.Name, table => table.Total, StringComparer.Ordinal);
        foreach ((string name, var table, _) in tables.Nodes)
        {
            if (await stored.CountNodesAsync(table.Label, stop) != totals[name])
                return false;
        }

        foreach ((string name, var table, _) in tables.Edges)
        {
            if (await stored.CountEdgesAsync(table, stop) != totals[name])
                return false;
        }

        return true;
    }

    private async Task<LoadReport> CompareAndWriteAsync()
    {
        await writer.BeginAsync(LoadStage.Comparison);
        (ImmutableArray<NodeLoad> nodes, ImmutableArray<EdgeLoad> edges) = await ReadAsync();
        await writer.BeginAsync(LoadStage.Nodes);
        foreach (NodeLoad load in nodes)
            await load.MergeAsync(writer);
        await writer.BeginAsync(LoadStage.Relationships);
        foreach (EdgeLoad load in edges)
            await load.MergeAsync(writer);
        await writer.BeginAsync(LoadStage.Removal);
        foreach (EdgeLoad load in edges)
            await load.RemoveAsync(writer);
        foreach (NodeLoad load in nodes)
            await load.RemoveAsync(writer);
        await writer.FinishAsync();
        return new LoadReport([.. nodes.Select(load => load.Changes), .. edges.Select(load => load.Changes)]);
    }

    private async Task<(ImmutableArray<NodeLoad> Nodes, ImmutableArray<EdgeLoad> Edges)> ReadAsync()
    {
        List<NodeLoad> nodes = [];
        foreach ((string name, var table, ImmutableArray<string> others) in tables.Nodes)
            nodes.Add(await ReadAsync(name, table, others));
        List<EdgeLoad> edges = [];
        foreach ((string name, var table, ImmutableArray<string> others) in tables.Edges)
            edges.Add(await ReadAsync(name, table, others));
        return ([.. nodes], [.. edges]);
    }

    private async Task<NodeLoad> ReadAsync(string name, NodeTable table, ImmutableArray<string> others)
    {
        Dictionary<string, string?> found = await stored.NodesAsync(table.Label, Count, stop);
        read += found.Count;
        return new NodeLoad(name, table, others, found);
    }

    private async Task<EdgeLoad> ReadAsync(string name, EdgeTable table, ImmutableArray<string> others)
    {
        StoredEdges found = await stored.EdgesAsync(table, Count, stop);
        read += found.Edges.Count;
        return new EdgeLoad(name, table, others, found);
    }

    private void Count(long count) => progress.Report(new LoadProgress(LoadStage.Comparison, read + count));
}
