using Quipu.Core.Errors;

namespace Quipu.Reading.Inputs;

/// <summary>
/// All files below a folder. Hidden folders and links to folders are named and not entered, so that a circle of links
/// ends; a folder that cannot be listed is one failure.
/// </summary>
internal static class FolderWalk
{
    /// <summary>Walks.</summary>
    /// <param name="folder">The full path of the start.</param>
    /// <param name="depth">How many levels to go down; 1 is the folder's own files.</param>
    public static IEnumerable<FolderEntry> Of(string folder, int depth)
    {
        var open = new Stack<(string Folder, string Prefix, int Depth)>();
        open.Push((folder, "", depth));
        while (open.TryPop(out var level))
        {
            FileSystemInfo[] items = Listing(level.Folder, out QuipuException? failure);
            foreach (FileSystemInfo item in items)
            {
                SkipReason? skipped = ReasonOf(item);
                if (item is DirectoryInfo && skipped is null)
                {
                    if (level.Depth > 1)
                        open.Push((item.FullName, level.Prefix + item.Name + "/", level.Depth - 1));
                }
                else
                {
                    yield return new FolderEntry(level.Prefix + item.Name, item.FullName) { Skipped = skipped };
                }
            }

            if (failure is not null)
                yield return new FolderEntry(level.Prefix.Length == 0 ? level.Folder : level.Prefix, level.Folder) { Failure = failure };
        }
    }

    private static SkipReason? ReasonOf(FileSystemInfo item)
    {
        if (item.Name.StartsWith('.'))
            return SkipReason.Hidden;
        return item is DirectoryInfo && item.LinkTarget is not null ? SkipReason.FolderLink : null;
    }

    private static FileSystemInfo[] Listing(string folder, out QuipuException? failure)
    {
        failure = null;
        try
        {
            return new DirectoryInfo(folder).GetFileSystemInfos();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            failure = new QuipuException(ErrorCodes.InputUnreadable, $"The folder '{folder}' cannot be listed: {error.Message}", "Check its permissions.", error);
            return [];
        }
    }
}
