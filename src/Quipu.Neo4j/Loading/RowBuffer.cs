namespace Quipu.Neo4j.Loading;

/// <summary>Collects rows until they are as many, or as large, as one statement takes.</summary>
internal sealed class RowBuffer
{
    /// <summary>How many rows one statement takes at most. More is not faster and costs the server memory: 100,000 exhaust a heap of 512 MB.</summary>
    public const int MostRows = 5000;

    private const long MostBytes = 8 << 20;

    private List<object?> rows = [];
    private long bytes;

    /// <summary>How many rows there are.</summary>
    public int Count => rows.Count;

    /// <summary>Whether it is time to write them.</summary>
    public bool IsFull => rows.Count >= MostRows || bytes >= MostBytes;

    /// <summary>Adds a row.</summary>
    public void Add(object? row)
    {
        rows.Add(row);
        bytes += LoadRow.SizeOf(row);
    }

    /// <summary>Hands over the rows; none remain.</summary>
    public List<object?> Take()
    {
        List<object?> taken = rows;
        rows = [];
        bytes = 0;
        return taken;
    }
}
