using System.Runtime.CompilerServices;
using Polly;
using Quipu.Core.Errors;
using Quipu.Neo4j.Connection;
using Quipu.Neo4j.Sessions;

namespace Quipu.Neo4j.Http;

/// <summary>A session over HTTP, by Neo4j's Query API v2 (Neo4j 5.19 or later, Aura).</summary>
public sealed class HttpCypherSession : ICypherSession
{
    private static readonly TimeSpan ConnectPatience = TimeSpan.FromSeconds(15);

    private readonly QueryApi api;
    private readonly ServerErrors errors;
    private readonly ResiliencePipeline retries;

    private HttpCypherSession(ServerConnection connection, HttpMessageHandler handler, Retries retries)
    {
        api = new QueryApi(connection, handler);
        errors = new ServerErrors(connection);
        this.retries = retries.Pipeline(() => api.HasAnswered);
    }

    /// <summary>Opens a session. The server is first asked when the first statement runs.</summary>
    /// <exception cref="QuipuException">Q7001: the address is one of the Bolt protocol.</exception>
    public static HttpCypherSession Open(ServerConnection connection) =>
        Open(connection, new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = ConnectPatience }, Retries.Standard);

    /// <summary>Opens a session over another handler.</summary>
    internal static HttpCypherSession Open(ServerConnection connection, HttpMessageHandler handler, Retries retries) =>
        new(connection, handler, retries);

    /// <inheritdoc/>
    public async IAsyncEnumerable<CypherRow> ReadAsync(CypherStatement statement, [EnumeratorCancellation] CancellationToken stop)
    {
        ReadOnlyMemory<byte> body = QueryRequest.Body(statement, "READ");
        (QueryAnswer answer, CypherRow? row) = await AgainAsync(stop => BeginAsync(body, stop), stop);
        using (answer)
        {
            while (row is not null)
            {
                yield return row;
                row = await OnceAsync(answer.NextAsync, stop);
            }
        }
    }

    /// <inheritdoc/>
    public Task<CypherCounters> WriteAsync(IReadOnlyList<CypherStatement> statements, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfZero(statements.Count);
        if (statements.Count == 1)
        {
            ReadOnlyMemory<byte> single = QueryRequest.Body(statements[0], "WRITE");
            return AgainAsync(stop => RunAsync(single, stop), stop);
        }

        ReadOnlyMemory<byte>[] bodies = [.. statements.Select((statement, i) => QueryRequest.Body(statement, i == 0 ? "WRITE" : null))];
        return AgainAsync(stop => new ValueTask<CypherCounters>(api.RunTogetherAsync(bodies, stop)), stop);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        api.Dispose();
        return ValueTask.CompletedTask;
    }

    // Up to the first row, an answer can be asked for again without anybody noticing.
    private async ValueTask<(QueryAnswer Answer, CypherRow? Row)> BeginAsync(ReadOnlyMemory<byte> body, CancellationToken stop)
    {
        QueryAnswer answer = await api.RunAsync(body, stop);
        try
        {
            return (answer, await answer.NextAsync(stop));
        }
        catch
        {
            answer.Dispose();
            throw;
        }
    }

    private async ValueTask<CypherCounters> RunAsync(ReadOnlyMemory<byte> body, CancellationToken stop)
    {
        using QueryAnswer answer = await api.RunAsync(body, stop);
        await answer.FinishAsync(stop);
        return answer.Counters;
    }

    private Task<T> AgainAsync<T>(Func<CancellationToken, ValueTask<T>> work, CancellationToken stop) =>
        OnceAsync(stop => retries.ExecuteAsync(work, stop), stop).AsTask();

    private async ValueTask<T> OnceAsync<T>(Func<CancellationToken, ValueTask<T>> work, CancellationToken stop)
    {
        try
        {
            return await work(stop);
        }
        catch (Exception error) when (errors.Of(error, api.HasAnswered) is { } told)
        {
            throw told;
        }
    }
}
