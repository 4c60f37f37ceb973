using Quipu.Core.Errors;

namespace Quipu.Reading.Inputs;

/// <summary>Something met on a walk through a folder.</summary>
/// <param name="RelativePath">Its path from the walk's start, with <c>/</c>.</param>
/// <param name="FullPath">Where it is.</param>
internal sealed record FolderEntry(string RelativePath, string FullPath)
{
    /// <summary>Why it is left out, or null.</summary>
    public SkipReason? Skipped { get; init; }

    /// <summary>Why a folder could not be listed, or null.</summary>
    public QuipuException? Failure { get; init; }
}
