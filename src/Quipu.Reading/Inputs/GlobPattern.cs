using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.FileSystemGlobbing;

namespace Quipu.Reading.Inputs;

/// <summary>
/// A path with <c>*</c> or <c>**</c>: a fixed folder and a pattern below it. Only the matching is the library's; the
/// walk is ours, since the library's follows links in circles.
/// </summary>
internal sealed class GlobPattern
{
    private static readonly char[] Separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];
    private readonly Matcher matcher = new(StringComparison.Ordinal);

    private GlobPattern(string folder, string[] pattern)
    {
        Folder = folder;
        Depth = pattern.Contains("**", StringComparer.Ordinal) ? int.MaxValue : pattern.Length;
        matcher.AddInclude(string.Join('/', pattern));
    }

    /// <summary>The full path of the folder before the first wildcard.</summary>
    public string Folder { get; }

    /// <summary>How many levels below the folder can match.</summary>
    public int Depth { get; }

    /// <summary>Parses a glob; false where there is no wildcard.</summary>
    public static bool TryParse(string input, string workingFolder, [NotNullWhen(true)] out GlobPattern? glob)
    {
        glob = null;
        string[] parts = input.Split(Separators);
        int wild = Array.FindIndex(parts, part => part.Contains('*', StringComparison.Ordinal));
        if (wild < 0)
            return false;
        string start = string.Concat(parts[..wild].Select(part => part + "/"));
        glob = new GlobPattern(start.Length == 0 ? workingFolder : Path.GetFullPath(start, workingFolder), parts[wild..]);
        return true;
    }

    /// <summary>Whether a path relative to <see cref="Folder"/> matches.</summary>
    public bool Matches(string relativePath) => matcher.Match(relativePath).HasMatches;
}
