using System.Net;
using System.Text;

namespace Quipu.Tests.Neo4j;

/// <summary>Answers requests from a list, without a network, and keeps what was asked.</summary>
internal sealed class FakeServer : HttpMessageHandler
{
    private readonly Queue<Func<HttpResponseMessage>> answers = new();

    /// <summary>What was asked: method, path and body.</summary>
    public List<(string Method, string Path, string Body)> Asked { get; } = [];

    /// <summary>The headers of the requests.</summary>
    public List<Dictionary<string, string>> Headers { get; } = [];

    /// <summary>The next answer is this.</summary>
    public FakeServer Answer(int status, string body, params (string Name, string Value)[] headers)
    {
        answers.Enqueue(() => Response(new StringContent(body, Encoding.UTF8, "application/json")));
        return this;

        HttpResponseMessage Response(HttpContent content)
        {
            var response = new HttpResponseMessage((HttpStatusCode)status) { Content = content };
            foreach ((string name, string value) in headers)
                response.Headers.Add(name, value);
            return response;
        }
    }

    /// <summary>The next answer is an error of Neo4j.</summary>
    public FakeServer Error(int status, string code, string message = "It cannot be.") =>
        Answer(status, $$"""{"errors":[{"code":"{{code}}","message":"{{message}}"}]}""");

    /// <summary>The next request finds no server.</summary>
    public FakeServer Refuse()
    {
        answers.Enqueue(() => throw new HttpRequestException("Connection refused"));
        return this;
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Asked.Add((request.Method.Method, request.RequestUri!.AbsolutePath, body));
        Headers.Add(request.Headers.ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase));
        cancellationToken.ThrowIfCancellationRequested();
        return answers.Dequeue()();
    }
}
