using System.Net.Http.Headers;
using Quipu.Neo4j.Connection;
using Quipu.Neo4j.Sessions;

namespace Quipu.Neo4j.Http;

/// <summary>
/// The requests of Neo4j's Query API v2, one by one, without second tries. See
/// https://neo4j.com/docs/query-api/current/.
/// </summary>
internal sealed class QueryApi : IDisposable
{
    private const string AffinityHeader = "neo4j-cluster-affinity";
    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private static readonly TimeSpan RollbackPatience = TimeSpan.FromSeconds(5);

    private readonly HttpClient client;
    private readonly string path;

    /// <summary>Prepares requests to a database; none is sent yet.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="handler">What sends them; it is disposed of with this.</param>
    public QueryApi(ServerConnection connection, HttpMessageHandler handler)
    {
        // Statements may wait for locks as long as the server lets them: giving up here would not end them there.
        client = new HttpClient(handler) { BaseAddress = connection.Address.Http, Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.Authorization = connection.Credentials.Header;
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("quipu", null));
        path = $"db/{Uri.EscapeDataString(connection.Database)}/query/v2";
    }

    /// <summary>Whether the server has answered anything at all.</summary>
    public bool HasAnswered { get; private set; }

    /// <summary>Runs a statement in a transaction of its own.</summary>
    /// <param name="body">The request.</param>
    /// <param name="stop">Gives up waiting.</param>
    public Task<QueryAnswer> RunAsync(ReadOnlyMemory<byte> body, CancellationToken stop) => SendAsync(path, body, null, stop);

    /// <summary>Runs several statements in one transaction.</summary>
    public async Task<CypherCounters> RunTogetherAsync(IReadOnlyList<ReadOnlyMemory<byte>> bodies, CancellationToken stop)
    {
        var affinity = new Affinity();
        string? place = null;
        CypherCounters counters = default;
        try
        {
            for (int i = 0; i < bodies.Count; i++)
            {
                string to = place is null ? path + "/tx" : i == bodies.Count - 1 ? place + "/commit" : place;
                using QueryAnswer answer = await SendAsync(to, bodies[i], affinity, stop);
                await answer.FinishAsync(stop);
                counters += answer.Counters;
                place ??= $"{path}/tx/{answer.TransactionId}";
            }

            return counters;
        }
        catch (Exception error) when (place is not null && error is not ServerFault)
        {
            await RollBackAsync(place, affinity);
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private async Task<QueryAnswer> SendAsync(string to, ReadOnlyMemory<byte> body, Affinity? affinity, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, to) { Content = new ReadOnlyMemoryContent(body) };
        request.Content.Headers.ContentType = Json;
        affinity?.Send(request);
        HttpResponseMessage response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
        HasAnswered = true;
        affinity?.Receive(response);
        return new QueryAnswer(response, await response.Content.ReadAsStreamAsync(stop));
    }

    // The server does so itself after a minute; until then the transaction's locks would make others wait.
    private async Task RollBackAsync(string place, Affinity affinity)
    {
        using var patience = new CancellationTokenSource(RollbackPatience);
        using var request = new HttpRequestMessage(HttpMethod.Delete, place);
        affinity.Send(request);
        try
        {
            using HttpResponseMessage response = await client.SendAsync(request, patience.Token);
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
        {
            // What ended the transaction is the error to report.
        }
    }

    /// <summary>Which server of a cluster a transaction lives on.</summary>
    private sealed class Affinity
    {
        private string? server;

        public void Receive(HttpResponseMessage response)
        {
            if (response.Headers.TryGetValues(AffinityHeader, out IEnumerable<string>? values))
                server = values.First();
        }

        public void Send(HttpRequestMessage request)
        {
            if (server is not null)
                request.Headers.Add(AffinityHeader, server);
        }
    }
}
