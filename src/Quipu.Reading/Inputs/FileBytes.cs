using Quipu.Core.Errors;

namespace Quipu.Reading.Inputs;

/// <summary>The bytes of inputs, with every way to fail as a coded error.</summary>
internal static class FileBytes
{
    private const int ChunkSize = 1 << 16;

    /// <summary>Opens a file for reading from its start to its end.</summary>
    /// <exception cref="QuipuException">It is empty, too large or unreadable.</exception>
    public static Stream Open(InputFile file, ReadingOptions options)
    {
        if (file.FullPath is null)
            return options.StandardInput ?? throw new QuipuException(ErrorCodes.InputNotFound, "There is no standard input.", "Name a file or a folder.");
        try
        {
            long length = new FileInfo(file.FullPath).Length;
            // A pipe or device has no length either: one that lies in a folder would be waited for without end.
            if (length == 0 && !file.IsNamed)
                throw Empty(file.Id);
            if (length > options.MaxFileSize)
                throw TooLarge(file.Id, options);
            return new FileStream(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, ChunkSize, FileOptions.SequentialScan);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(file.Id, error);
        }
    }

    /// <summary>Reads the next bytes; 0 at the end.</summary>
    /// <exception cref="QuipuException">The file became unreadable.</exception>
    public static int Read(Stream stream, Span<byte> buffer, string path)
    {
        try
        {
            return stream.Read(buffer);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, error);
        }
    }

    /// <summary>Reads all bytes.</summary>
    /// <exception cref="QuipuException">There are too many, or the file became unreadable.</exception>
    public static byte[] ReadAll(Stream stream, string path, ReadingOptions options)
    {
        using var bytes = new MemoryStream(stream.CanSeek ? (int)Math.Min(stream.Length, int.MaxValue / 2) : 0);
        var buffer = new byte[ChunkSize];
        while (Read(stream, buffer, path) is > 0 and var count)
        {
            if (bytes.Length + count > Math.Min(options.MaxFileSize, Array.MaxLength))
                throw TooLarge(path, options);
            bytes.Write(buffer, 0, count);
        }

        return bytes.ToArray();
    }

    /// <summary>The error of a file with nothing to read.</summary>
    public static QuipuException Empty(string path) =>
        new(ErrorCodes.InputEmpty, $"'{path}' has no text.", "Remove it, or fill it.");

    /// <summary>The error of a file over the limit.</summary>
    public static QuipuException TooLarge(string path, ReadingOptions options) =>
        new(ErrorCodes.InputTooLarge, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"'{path}' is larger than {options.MaxFileSize} bytes."), "Split it, or raise --max-file-size.");

    private static QuipuException Unreadable(string path, Exception error) =>
        new(ErrorCodes.InputUnreadable, $"'{path}' cannot be read: {error.Message}", "Check that it is there and that you may read it.", error);
}
