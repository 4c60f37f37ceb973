namespace Quipu.Export.Files;

/// <summary>
/// Files that take their places together. Each is written under a temporary name in the folder where it will stand, so
/// that the last step is a renaming within one file system. Whatever was not committed is removed again.
/// </summary>
internal sealed class OutputFiles : IDisposable
{
    private const string TemporarySuffix = ".part";

    private readonly List<(string Path, Stream Stream)> files = [];
    private readonly Func<string, Stream> open;

    /// <summary>Makes an empty set.</summary>
    /// <param name="open">Opens a file for writing; by default the file system does.</param>
    public OutputFiles(Func<string, Stream>? open = null) =>
        this.open = open ?? (static path => new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16));

    /// <summary>Opens a file that will stand at a path. The stream is closed by this set.</summary>
    /// <exception cref="IOException">The path cannot be written.</exception>
    public Stream Create(string path)
    {
        if (Directory.Exists(path))
            throw new IOException($"'{path}' is a folder.");
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            Directory.CreateDirectory(folder);
        Stream stream = open(path + TemporarySuffix);
        files.Add((path, stream));
        return stream;
    }

    /// <summary>Brings all to the disk and then each to its place.</summary>
    /// <exception cref="IOException">The disk is full or a place cannot be taken.</exception>
    public void Commit()
    {
        foreach ((_, Stream stream) in files)
        {
            if (stream is FileStream file)
                file.Flush(flushToDisk: true);
            stream.Dispose();
        }

        foreach ((string path, _) in files)
            File.Move(path + TemporarySuffix, path, overwrite: true);
        files.Clear();
    }

    /// <summary>Removes what was not committed.</summary>
    public void Dispose() => Clear();

    /// <summary>Removes what was not committed, to begin anew.</summary>
    public void Clear()
    {
        foreach ((string path, Stream stream) in files)
            Discard(path + TemporarySuffix, stream);
        files.Clear();
    }

    // The failure that led here is the one to report: a second one while tidying up must not hide it.
    private static void Discard(string path, Stream stream)
    {
        try
        {
            stream.Dispose();
        }
        catch (IOException)
        {
            // The disk is still full: what could not be written is thrown away anyway.
        }

        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A temporary file stays; the next export overwrites it.
        }
    }
}
