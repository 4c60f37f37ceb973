namespace Quipu.Reading.Inputs;

/// <summary>Paths with every symbolic link on the way resolved, so that a file reached in two ways is known as one.</summary>
internal sealed class RealPaths
{
    private readonly Dictionary<string, string> folders = new(StringComparer.Ordinal);

    /// <summary>The real path of a file; the path itself where a link on it leads nowhere.</summary>
    public string Of(string file)
    {
        string path = Path.Combine(FolderOf(Path.GetDirectoryName(file)), Path.GetFileName(file));
        return TargetOf(new FileInfo(path)) is { } target
            ? Path.Combine(FolderOf(Path.GetDirectoryName(target)), Path.GetFileName(target))
            : path;
    }

    private string FolderOf(string? folder)
    {
        if (string.IsNullOrEmpty(folder))
            return "";
        if (folders.TryGetValue(folder, out string? known))
            return known;
        folders[folder] = folder; // ends a circle of links
        string? parent = Path.GetDirectoryName(folder);
        string path = parent is null ? folder : Path.Combine(FolderOf(parent), Path.GetFileName(folder));
        string real = TargetOf(new DirectoryInfo(path)) is { } target ? FolderOf(target) : path;
        return folders[folder] = real;
    }

    private static string? TargetOf(FileSystemInfo item)
    {
        try
        {
            return item.LinkTarget is null ? null : item.ResolveLinkTarget(returnFinalTarget: true)?.FullName;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
