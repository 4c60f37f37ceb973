namespace Quipu.Testing;

/// <summary>A folder of one test's own, deleted with all that is in it when the test is over.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("quipu-test-");

    /// <summary>The path of a file or folder in it.</summary>
    public string this[string name] => Path.Combine(folder.FullName, name);

    /// <summary>The names of all that stands directly in it, sorted ordinally.</summary>
    public IReadOnlyList<string> Names => [.. folder.EnumerateFileSystemInfos().Select(item => item.Name).Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public void Dispose() => folder.Delete(recursive: true);
}
