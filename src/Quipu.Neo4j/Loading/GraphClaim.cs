using System.Security.Cryptography;
using Quipu.Graph.PropertyGraph;
using Quipu.Neo4j.Sessions;

namespace Quipu.Neo4j.Loading;

/// <summary>
/// A load's claim on a graph of a database, so that two loads of one graph do not mix. It is a property of the graph's
/// node. Every batch locks this node and writes only if the claim is still its own; so the batches of two loads never
/// overlap, and when a load has claimed a graph, no batch of an earlier one can follow. The load that comes later takes
/// the graph over: a claim that a killed load left behind stops nobody. The earlier one waits until the graph is free, or
/// until its beat stands still, and then compares anew.
/// </summary>
internal sealed class GraphClaim
{
    private const int LeastPropertiesSet = 2;
    private const int MostDoublings = 12;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ICypherSession session;
    private readonly string graphName;
    private readonly string load;

    private GraphClaim(ICypherSession session, string graphName, string load)
    {
        this.session = session;
        this.graphName = graphName;
        this.load = load;
    }

    /// <summary>Takes a graph, whoever has it.</summary>
    public static async Task<GraphClaim> TakeAsync(ICypherSession session, string graphName, CancellationToken stop)
    {
        // Names this run and nothing of the graph, and is gone when the load is done: the one place for chance.
        string load = RandomNumberGenerator.GetHexString(16, lowercase: true);
        var take = new CypherStatement(
            $"MERGE {GraphState.Pattern} SET g.name = $graph, g.{Neo4jNames.Quoted(GraphState.LoadProperty)} = $load, g.{Neo4jNames.Quoted(GraphState.BeatProperty)} = 0",
            ("graph", graphName),
            ("load", load));
        await session.WriteAsync([take], stop);
        return new GraphClaim(session, graphName, load);
    }

    /// <summary>Waits until nobody has the graph, or whoever has it does nothing for a minute.</summary>
    /// <param name="session">The database.</param>
    /// <param name="graphName">The graph.</param>
    /// <param name="lost">
    /// How often this load lost it. Each time it waits twice as long: two loads that take longer than a minute to compare
    /// would else oust each other for ever.
    /// </param>
    /// <param name="time">For the pauses.</param>
    /// <param name="stop">Gives up waiting.</param>
    public static async Task WaitAsync(ICypherSession session, string graphName, int lost, TimeProvider time, CancellationToken stop)
    {
        GraphState? last = null;
        long since = time.GetTimestamp();
        while (await GraphState.ReadAsync(session, graphName, stop) is { Load: not null } state)
        {
            if (state != last)
                (last, since) = (state, time.GetTimestamp());
            else if (time.GetElapsedTime(since) >= Patience * Math.Pow(2, Math.Min(lost, MostDoublings) - 1))
                return;
            await Task.Delay(Pause, time, stop);
        }
    }

    /// <summary>Writes only while this claim holds.</summary>
    /// <returns>What was changed.</returns>
    /// <exception cref="ClaimLostException">Another load has the graph.</exception>
    public async Task<CypherCounters> WriteAsync(string text, string parameter, object value, CancellationToken stop)
    {
        var guarded = new CypherStatement(LoadStatements.Guard + text, (parameter, value), ("graph", graphName), ("load", load));
        CypherCounters counters = await session.WriteAsync([guarded], stop);

        // The guard sets one property in any case, and another one if the claim holds.
        return counters.PropertiesSet >= LeastPropertiesSet ? counters : throw new ClaimLostException();
    }

    /// <summary>
    /// Writes what the graph's node says, and gives the graph free. Two writes, so that each can be repeated when the answer to
    /// it was lost: in one, the second try would find no claim any more and could not tell that from one that others took.
    /// </summary>
    /// <exception cref="ClaimLostException">Another load has the graph.</exception>
    public async Task FinishAsync(NodeTable table, CancellationToken stop)
    {
        await WriteAsync(LoadStatements.FinishGraph(table), "row", LoadRow.Of(table.Rows.Single()), stop);
        await session.WriteAsync([new CypherStatement(LoadStatements.Release, ("graph", graphName), ("load", load))], stop);
    }
}
