using System.Text.Json;

namespace Quipu.Neo4j.Http;

/// <summary>The window on a stream of JSON through which a reader looks. It grows only as far as the largest single value.</summary>
/// <param name="body">The stream.</param>
internal sealed class JsonStream(Stream body) : IDisposable
{
    private const int FirstSize = 1 << 16;

    private byte[] buffer = new byte[FirstSize];
    private int start;
    private int end;
    private JsonReaderState state;

    /// <summary>A reader over what is there, from where the last accepted one stopped.</summary>
    public Utf8JsonReader Reader() => new(buffer.AsSpan(start, end - start), isFinalBlock: false, state);

    /// <summary>Takes what a reader has read as done.</summary>
    public void Accept(ref Utf8JsonReader reader)
    {
        start += (int)reader.BytesConsumed;
        state = reader.CurrentState;
    }

    /// <summary>Reads on.</summary>
    /// <returns>Whether there was more.</returns>
    public async ValueTask<bool> FillAsync(CancellationToken stop)
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            end -= start;
            start = 0;
        }

        if (end == buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);
        int read = await body.ReadAsync(buffer.AsMemory(end), stop);
        end += read;
        return read > 0;
    }

    /// <inheritdoc/>
    public void Dispose() => body.Dispose();
}
