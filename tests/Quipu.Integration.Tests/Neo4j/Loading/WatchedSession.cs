using Quipu.Neo4j.Sessions;

namespace Quipu.Integration.Tests.Neo4j.Loading;

/// <summary>A session that counts what is written through it and lets a test do something at a write.</summary>
/// <param name="inner">The session behind it.</param>
internal sealed class WatchedSession(ICypherSession inner) : ICypherSession
{
    /// <summary>Does a write, given its number from 0; or does something else before, after or instead.</summary>
    public Func<int, Func<Task<CypherCounters>>, Task<CypherCounters>> AtWrite { get; init; } = (_, write) => write();

    /// <summary>How many writes there were.</summary>
    public int Writes { get; private set; }

    /// <summary>The texts of the statements that were read.</summary>
    public List<string> Reads { get; } = [];

    /// <summary>What the writes changed.</summary>
    public CypherCounters Changes { get; private set; }

    /// <inheritdoc/>
    public IAsyncEnumerable<CypherRow> ReadAsync(CypherStatement statement, CancellationToken stop)
    {
        Reads.Add(statement.Text);
        return inner.ReadAsync(statement, stop);
    }

    /// <inheritdoc/>
    public async Task<CypherCounters> WriteAsync(IReadOnlyList<CypherStatement> statements, CancellationToken stop)
    {
        CypherCounters counters = await AtWrite(Writes++, () => inner.WriteAsync(statements, stop));
        Changes += counters;
        return counters;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
