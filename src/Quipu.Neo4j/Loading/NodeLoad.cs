using System.Collections.Immutable;
using Quipu.Graph.PropertyGraph;

namespace Quipu.Neo4j.Loading;

/// <summary>Makes the nodes of one table what they should be.</summary>
/// <param name="name">The table's name for people.</param>
/// <param name="table">The nodes as they should be.</param>
/// <param name="others">Properties that only other options give.</param>
/// <param name="stored">The hashes of the nodes that are there, by key. What the table has is taken out.</param>
internal sealed class NodeLoad(string name, NodeTable table, ImmutableArray<string> others, Dictionary<string, string?> stored)
{
    /// <summary>What was done.</summary>
    public TableChanges Changes { get; private set; } = new(name);

    /// <summary>Adds and updates nodes.</summary>
    public async Task MergeAsync(BatchWriter writer)
    {
        RowBuffer added = new(), updated = new();
        string add = LoadStatements.AddNodes(table), update = LoadStatements.UpdateNodes(table, others);
        foreach (NodeRow row in table.Rows)
        {
            Changes = Changes with { Total = Changes.Total + 1 };
            if (!stored.Remove(row.Key, out string? hash))
            {
                Changes = Changes with { Added = Changes.Added + 1 };
                await AddAsync(added, row, add, writer);
            }
            else if (hash != row.Hash)
            {
                Changes = Changes with { Updated = Changes.Updated + 1 };
                await AddAsync(updated, row, update, writer);
            }
        }

        await writer.WriteAsync(add, added.Take());
        await writer.WriteAsync(update, updated.Take());
    }

    /// <summary>
    /// Removes the nodes that the graph has not. Those on which relationships of others hang stay there for these, but are
    /// no longer Quipu's: see docs/decisions/nodes-that-others-hold-on-to.md.
    /// </summary>
    public async Task RemoveAsync(BatchWriter writer)
    {
        await writer.FinishAsync();
        long before = writer.Counters.LabelsAdded;
        foreach (string[] keys in stored.Keys.Order(StringComparer.Ordinal).Chunk(RowBuffer.MostRows))
        {
            await writer.WriteAsync(LoadStatements.RemoveNodes(table.Label), keys);
            await writer.WriteAsync(LoadStatements.GiveUpNodes(table, others), keys);
        }

        await writer.FinishAsync();
        long givenUp = writer.Counters.LabelsAdded - before;
        Changes = Changes with { Removed = stored.Count - givenUp, GivenUp = givenUp };
    }

    private static async Task AddAsync(RowBuffer buffer, NodeRow row, string text, BatchWriter writer)
    {
        buffer.Add(LoadRow.Of(row));
        if (buffer.IsFull)
            await writer.WriteAsync(text, buffer.Take());
    }
}
