using Quipu.Cli.Rendering;
using Quipu.Core.Errors;
using Quipu.Graph.Content;
using Quipu.Graph.PropertyGraph;
using Quipu.Neo4j.Loading;
using Quipu.Neo4j.Sessions;

namespace Quipu.Cli.Commands;

/// <summary>A load into a Neo4j database. Commands are synchronous; here they meet the server, which is not.</summary>
internal sealed class ServerLoad : IDisposable
{
    private readonly ICypherSession session;
    private readonly GraphLoader loader;
    private readonly LoadPlan plan;
    private readonly Terminal terminal;
    private readonly CancellationToken stop;

    /// <summary>Connects to the server.</summary>
    /// <exception cref="QuipuException">Q7xxx: it does not let us in, or has a graph of that name that another version wrote.</exception>
    public ServerLoad(LoadPlan plan, Terminal terminal, CancellationToken stop)
    {
        (this.plan, this.terminal, this.stop) = (plan, terminal, stop);
        session = ServerSession.Open(plan.Connection);
        loader = new GraphLoader(session, TimeProvider.System);
        try
        {
            loader.CheckAsync(plan.Graph.GraphName, stop).GetAwaiter().GetResult();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Loads a graph and says what was done.</summary>
    /// <exception cref="QuipuException">Q7xxx.</exception>
    public LoadReport Run(GraphContent graph)
    {
        long start = TimeProvider.System.GetTimestamp();
        LoadReport report = LoadProgressView.Show(terminal, plan.IsQuiet, progress => Load(new Neo4jRows(graph, plan.Graph), progress));
        if (plan.IsDryRun || !plan.IsQuiet)
            LoadView.Write(report, plan, TimeProvider.System.GetElapsedTime(start), terminal.Output);
        return report;
    }

    /// <inheritdoc/>
    public void Dispose() => session.DisposeAsync().AsTask().GetAwaiter().GetResult();

    private LoadReport Load(Neo4jRows rows, IProgress<LoadProgress> progress)
    {
        Task<LoadReport> work = plan.IsDryRun ? loader.CompareAsync(rows, progress, stop) : loader.LoadAsync(rows, progress, stop);
        return work.GetAwaiter().GetResult();
    }
}
