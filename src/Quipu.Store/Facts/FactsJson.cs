using System.IO.Compression;
using System.Text.Json;
using Quipu.Core.Facts;

namespace Quipu.Store.Facts;

/// <summary>
/// The facts of a document as bytes: compact JSON, compressed, since every relation repeats its sentence. The form is the
/// store's own business; what others read is the output of <c>quipu extract</c>.
/// </summary>
internal static class FactsJson
{
    /// <summary>Facts as compressed JSON.</summary>
    public static byte[] Write(DocumentFacts facts)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZLibStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
            JsonSerializer.Serialize(zip, facts, FactsJsonContext.Default.DocumentFacts);
        return bytes.ToArray();
    }

    /// <summary>The facts that <see cref="Write"/> was given.</summary>
    /// <exception cref="InvalidDataException">The bytes are not what was written.</exception>
    public static DocumentFacts Read(byte[] bytes)
    {
        try
        {
            using var zip = new ZLibStream(new MemoryStream(bytes), CompressionMode.Decompress);
            return JsonSerializer.Deserialize(zip, FactsJsonContext.Default.DocumentFacts)
                ?? throw new InvalidDataException("There are no facts.");
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            throw new InvalidDataException("The facts are damaged.", error);
        }
    }
}
