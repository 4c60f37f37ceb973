using System.Collections.Immutable;
using Quipu.Graph.PropertyGraph;

namespace Quipu.Neo4j.Loading;

/// <summary>Makes the relationships of one table what they should be.</summary>
/// <param name="name">The table's name for people.</param>
/// <param name="table">The relationships as they should be.</param>
/// <param name="others">Properties that only other options give.</param>
/// <param name="found">The relationships that are there. What the table has is taken out.</param>
internal sealed class EdgeLoad(string name, EdgeTable table, ImmutableArray<string> others, StoredEdges found)
{
    // A statement has to be planned once, for some ten milliseconds; below this, types share one that names none.
    private const int WorthAStatement = 250;
    private const int MostBuffered = 100_000;

    private readonly Dictionary<EdgeKey, StoredEdge> stored = found.Edges;

    // Where nothing is there, nothing has to be taken from it.
    private readonly ImmutableArray<string> gone = found.Edges.Count == 0 ? [] : others;
    private readonly SortedDictionary<string, RowBuffer> buffers = new(StringComparer.Ordinal);
    private int buffered;

    /// <summary>What was done.</summary>
    public TableChanges Changes { get; private set; } = new(name);

    /// <summary>Adds and updates relationships. Those of one key go first, all of them, and the right one is added anew.</summary>
    public async Task MergeAsync(BatchWriter writer)
    {
        await RemoveAsync(found.Copies.Select(copy => new object?[] { copy.Id, copy.Key.Key }), writer);
        foreach (EdgeRow row in table.Rows)
        {
            Changes = Changes with { Total = Changes.Total + 1 };
            bool isKnown = stored.Remove(new EdgeKey(row.Type, row.Key), out StoredEdge edge);
            if (isKnown && edge.Hash == row.Hash)
                continue;
            Changes = isKnown ? Changes with { Updated = Changes.Updated + 1 } : Changes with { Added = Changes.Added + 1 };
            await AddAsync(row, writer);
        }

        await FlushAsync(writer);
    }

    /// <summary>Removes the relationships that the graph has not.</summary>
    public async Task RemoveAsync(BatchWriter writer)
    {
        Changes = Changes with { Removed = stored.Count + found.Copies.Count };
        await RemoveAsync(
            stored.OrderBy(edge => edge.Key.Key, StringComparer.Ordinal).Select(edge => new object?[] { edge.Value.Id, edge.Key.Key }), writer);
    }

    private static async Task RemoveAsync(IEnumerable<object?[]> rows, BatchWriter writer)
    {
        foreach (object?[][] batch in rows.Chunk(RowBuffer.MostRows))
            await writer.WriteAsync(LoadStatements.RemoveEdges, batch);
    }

    private async Task AddAsync(EdgeRow row, BatchWriter writer)
    {
        if (!buffers.TryGetValue(row.Type, out RowBuffer? buffer))
            buffers.Add(row.Type, buffer = new RowBuffer());
        buffer.Add(LoadRow.Of(row));
        buffered++;
        if (buffer.IsFull)
            await WriteAsync(row.Type, buffer, writer);
        else if (buffered >= MostBuffered)
            await WriteLargestAsync(writer);
    }

    private async Task WriteLargestAsync(BatchWriter writer)
    {
        (string type, RowBuffer buffer) = buffers.MaxBy(pair => pair.Value.Count);
        if (buffer.Count >= WorthAStatement)
            await WriteAsync(type, buffer, writer);
        else
            await FlushAsync(writer);
    }

    private async Task FlushAsync(BatchWriter writer)
    {
        var mixed = new RowBuffer();
        foreach ((string type, RowBuffer buffer) in buffers)
        {
            if (buffer.Count >= WorthAStatement)
            {
                await WriteAsync(type, buffer, writer);
                continue;
            }

            foreach (object? row in buffer.Take())
            {
                mixed.Add(row);
                if (mixed.IsFull)
                    await writer.WriteAsync(LoadStatements.MergeEdges(table, null, gone), Sorted(mixed.Take()));
            }
        }

        await writer.WriteAsync(LoadStatements.MergeEdges(table, null, gone), Sorted(mixed.Take()));
        buffered = 0;
    }

    private async Task WriteAsync(string type, RowBuffer buffer, BatchWriter writer)
    {
        buffered -= buffer.Count;
        await writer.WriteAsync(LoadStatements.MergeEdges(table, type, gone), Sorted(buffer.Take()));
    }

    // Whoever writes relationships locks their ends; in one order for all, fewer wait for one another.
    private static List<object?> Sorted(List<object?> rows)
    {
        rows.Sort(static (left, right) =>
        {
            (string one, string two) = Ends(left);
            (string first, string second) = Ends(right);
            int order = string.CompareOrdinal(one, first);
            return order != 0 ? order : string.CompareOrdinal(two, second);
        });
        return rows;
    }

    private static (string Smaller, string Larger) Ends(object? row)
    {
        var values = (object?[])row!;
        (string start, string end) = ((string)values[2]!, (string)values[3]!);
        return string.CompareOrdinal(start, end) <= 0 ? (start, end) : (end, start);
    }
}
