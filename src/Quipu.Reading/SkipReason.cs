namespace Quipu.Reading;

/// <summary>Why something that was found in a folder was left out.</summary>
public enum SkipReason
{
    /// <summary>The file name's ending is of no format that is read.</summary>
    OtherFormat,

    /// <summary>A file or folder whose name starts with a dot.</summary>
    Hidden,

    /// <summary>A symbolic link to a folder: it could lead in a circle.</summary>
    FolderLink,
}
