using System.Net;
using System.Net.Sockets;

namespace Quipu.Integration.Tests.Neo4j.Sessions;

/// <summary>The way to a server, through a port of its own: it counts what comes back, and it can be broken.</summary>
internal sealed class Wire : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly List<TcpClient> open = [];
    private readonly Lock door = new();
    private readonly Uri server;
    private int refusals;
    private long received;

    /// <summary>Lays one.</summary>
    /// <param name="url">The server's URL, with its port.</param>
    public Wire(string url)
    {
        server = new Uri(url);
        listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>The URL of the server through this wire.</summary>
    public string Url => $"{server.Scheme}://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    /// <summary>How many bytes the server has sent.</summary>
    public long Received => Interlocked.Read(ref received);

    /// <summary>Ends all connections, and so many of those to come at once.</summary>
    public void Break(int refused)
    {
        lock (door)
        {
            refusals = refused;
            open.ForEach(end => end.Dispose());
            open.Clear();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        listener.Dispose();
        Break(0);
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = JoinAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // Nobody listens any more.
        }
    }

    private async Task JoinAsync(TcpClient near)
    {
        var far = new TcpClient();
        lock (door)
        {
            open.AddRange([near, far]);
            if (refusals > 0)
            {
                refusals--;
                near.Dispose();
                return;
            }
        }

        try
        {
            await far.ConnectAsync(server.Host, server.Port);
            await Task.WhenAny(CarryAsync(near, far, null), CarryAsync(far, near, count => Interlocked.Add(ref received, count)));
        }
        catch (Exception error) when (error is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // One end is gone, so the other goes as well.
        }
        finally
        {
            near.Dispose();
            far.Dispose();
        }
    }

    private static async Task CarryAsync(TcpClient from, TcpClient to, Action<int>? count)
    {
        byte[] buffer = new byte[1 << 16];
        while (await from.GetStream().ReadAsync(buffer) is > 0 and int read)
        {
            count?.Invoke(read);
            await to.GetStream().WriteAsync(buffer.AsMemory(0, read));
        }
    }
}
