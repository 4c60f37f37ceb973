namespace Quipu.Reading;

/// <summary>How inputs are read. Immutable.</summary>
public sealed record ReadingOptions
{
    /// <summary>64 MiB, in bytes.</summary>
    public const long DefaultMaxFileSize = 64L * 1024 * 1024;

    /// <summary>
    /// The encoding of files without a byte order mark, by its name (<c>windows-1252</c>, <c>shift_jis</c>), or null for
    /// UTF-8. A mark (of UTF-8, UTF-16 or UTF-32) always goes first.
    /// </summary>
    public string? Encoding { get; init; }

    /// <summary>The largest file that is read, in bytes.</summary>
    public long MaxFileSize { get; init; } = DefaultMaxFileSize;

    /// <summary>What the input <c>-</c> reads, or null where there is no standard input. It is left open.</summary>
    public Stream? StandardInput { get; init; }

    /// <summary>The format of standard input, as a file name's ending without its dot: <c>txt</c>, <c>md</c> or <c>jsonl</c>.</summary>
    public string StandardInputFormat { get; init; } = "txt";

    /// <summary>The folder that relative inputs start from; null for the current one.</summary>
    public string? WorkingFolder { get; init; }
}
