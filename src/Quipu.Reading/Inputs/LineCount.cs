using Quipu.Core.Errors;

namespace Quipu.Reading.Inputs;

/// <summary>Counts the lines of a file that are not empty, by its bytes alone.</summary>
internal static class LineCount
{
    private const int ChunkSize = 1 << 16;

    /// <summary>The number of lines; 1 for a file that cannot be read, which is one failure.</summary>
    public static int Of(InputFile file, ReadingOptions options)
    {
        try
        {
            using Stream stream = FileBytes.Open(file, options);
            return Of(stream, file.Id);
        }
        catch (QuipuException)
        {
            return 1;
        }
    }

    private static int Of(Stream stream, string path)
    {
        var buffer = new byte[ChunkSize];
        var count = 0;
        var isEmpty = true;
        while (FileBytes.Read(stream, buffer, path) is > 0 and var length)
        {
            foreach (byte b in buffer.AsSpan(0, length))
            {
                if (b is not ((byte)'\n' or (byte)'\r' or (byte)' ' or 0))
                {
                    count += isEmpty ? 1 : 0;
                    isEmpty = false;
                }
                else if (b == '\n')
                {
                    isEmpty = true;
                }
            }
        }

        return count;
    }
}
