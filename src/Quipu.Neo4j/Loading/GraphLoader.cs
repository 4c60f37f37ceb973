using Quipu.Core.Errors;
using Quipu.Graph.PropertyGraph;
using Quipu.Neo4j.Sessions;

namespace Quipu.Neo4j.Loading;

/// <summary>
/// Makes a database have exactly a graph, whatever it has of it already: reads the keys and hashes of that graph, and adds,
/// updates and removes the difference. So a second load changes nothing, and one that was interrupted is finished by
/// another one. What others wrote stays: their nodes and relationships, and the properties and labels that they gave to ours.
/// </summary>
/// <param name="session">The database.</param>
/// <param name="time">For the pauses while another load has the graph.</param>
public sealed class GraphLoader(ICypherSession session, TimeProvider time)
{
    private const int MostRounds = 3;

    /// <summary>Checks that the database answers and that its graph of a name, if it has one, is of this version.</summary>
    /// <exception cref="QuipuException">Q7xxx: it does not, or is not.</exception>
    public Task CheckAsync(string graphName, CancellationToken stop) => GraphState.ReadAsync(session, graphName, stop);

    /// <summary>Loads a graph.</summary>
    /// <param name="rows">The graph.</param>
    /// <param name="progress">Told of every step; not on any particular thread.</param>
    /// <param name="stop">Stops; the next load goes on.</param>
    /// <exception cref="QuipuException">Q7xxx: the database cannot be written.</exception>
    public async Task<LoadReport> LoadAsync(Neo4jRows rows, IProgress<LoadProgress> progress, CancellationToken stop)
    {
        await DatabaseSchema.CreateConstraintsAsync(session, stop);
        LoadReport report = await UnchangedAsync(rows, progress, stop) ?? await RepeatedAsync(rows, progress, stop);
        progress.Report(new LoadProgress(LoadStage.Index, 0));
        await DatabaseSchema.CreateNameIndexAsync(session, stop);
        return report;
    }

    /// <summary>Says what a load would do, and writes nothing.</summary>
    /// <inheritdoc cref="LoadAsync"/>
    public async Task<LoadReport> CompareAsync(Neo4jRows rows, IProgress<LoadProgress> progress, CancellationToken stop)
    {
        await GraphState.ReadAsync(session, rows.Options.GraphName, stop);
        return await Pretended(rows, progress, stop).RunAsync();
    }

    // Only where a load like this one was finished can there be nothing to write. To see that takes no claim. Null where there
    // is something: what was read until then is read again under a claim, since another load may have been there in between.
    private async Task<LoadReport?> UnchangedAsync(Neo4jRows rows, IProgress<LoadProgress> progress, CancellationToken stop)
    {
        GraphState state = await GraphState.ReadAsync(session, rows.Options.GraphName, stop);
        return state.Load is null && state.Hash == rows.Graph.Rows.Single().Hash ? await Pretended(rows, progress, stop).UnchangedAsync() : null;
    }

    private LoadRound Pretended(Neo4jRows rows, IProgress<LoadProgress> progress, CancellationToken stop) =>
        new(session, new LoadTables(rows), new BatchWriter(null, progress, stop), progress, stop);

    private async Task<LoadReport> RepeatedAsync(Neo4jRows rows, IProgress<LoadProgress> progress, CancellationToken stop)
    {
        string name = rows.Options.GraphName;
        int rounds = 0, lost = 0;
        while (rounds < MostRounds)
        {
            try
            {
                rounds++;
                if (await RoundAsync(rows, progress, stop) is { } report)
                    return report;
            }
            catch (ClaimLostException)
            {
                rounds = 0;
                lost++;
                progress.Report(new LoadProgress(LoadStage.Waiting, 0));
                await GraphClaim.WaitAsync(session, name, lost, time, stop);
            }
        }

        throw new QuipuException(
            ErrorCodes.ServerContention, $"Others change the graph '{name}' in the database while it is loaded.", "Load it again when they are done.");
    }

    // Null where the database does not have as much afterwards as was written.
    private async Task<LoadReport?> RoundAsync(Neo4jRows rows, IProgress<LoadProgress> progress, CancellationToken stop)
    {
        GraphClaim claim = await GraphClaim.TakeAsync(session, rows.Options.GraphName, stop);
        var round = new LoadRound(session, new LoadTables(rows), new BatchWriter(claim, progress, stop), progress, stop);
        LoadReport report = await round.RunAsync();
        if (!await round.AddsUpAsync(report))
            return null;
        await claim.FinishAsync(rows.Graph, stop);
        return report;
    }
}
