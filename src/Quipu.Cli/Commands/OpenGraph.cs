using Quipu.Graph.Queries;

namespace Quipu.Cli.Commands;

/// <summary>A graph that answers questions, with what has to be closed afterwards.</summary>
/// <param name="Reader">The graph.</param>
/// <param name="Close">Closes it.</param>
internal sealed record OpenGraph(IGraphReader Reader, Action Close) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose() => Close();
}
