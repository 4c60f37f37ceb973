using System.Text.Json;
using Quipu.Core.Errors;
using Quipu.Graph.PropertyGraph;
using Quipu.Neo4j.Sessions;

namespace Quipu.Neo4j.Reading;

/// <summary>
/// Asks a database about one graph in it and waits for the rows. In every statement <c>$prefix</c> is what the keys of
/// the graph's nodes and relationships start with; what has no such key is a stranger's.
/// </summary>
internal sealed class GraphRows(ICypherSession session, string graph, CancellationToken stop)
{
    private readonly string prefix = NodeKey.Prefix(graph);

    /// <summary>The key of the graph's node or relationship of an id.</summary>
    public string Key(string id) => NodeKey.Of(graph, id);

    /// <summary>The rows of a statement.</summary>
    /// <exception cref="QuipuException">7xxx; Q7022: a row is not what a load writes.</exception>
    public List<T> Read<T>(string text, Func<CypherRow, T> read, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var statement = new CypherStatement(text, [("prefix", prefix), .. parameters]);
        return Checked<List<T>>(() => [.. session.ReadAsync(statement, stop).ToBlockingEnumerable(stop).Select(read)]);
    }

    /// <summary>What is made of rows.</summary>
    /// <exception cref="QuipuException">Q7022: nothing can be made of them.</exception>
    public T Checked<T>(Func<T> make)
    {
        try
        {
            return make();
        }
        catch (Exception error) when (error is InvalidCastException or ArgumentException or InvalidOperationException or JsonException)
        {
            throw new QuipuException(
                ErrorCodes.ServerGraphChanged,
                $"The graph '{graph}' in the database is not as Quipu wrote it: {error.Message.TrimEnd('.')}.",
                "Somebody changed it, or a load did not come to its end. 'quipu load neo4j --with-evidence' mends it.",
                error);
        }
    }
}
