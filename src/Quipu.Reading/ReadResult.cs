using Quipu.Core.Errors;
using Quipu.Core.Text;

namespace Quipu.Reading;

/// <summary>
/// What became of one file, one JSON line, or one input that led nowhere: a document, an error, or a reason why it was
/// left out. Exactly one of the three is there.
/// </summary>
public sealed record ReadResult
{
    private ReadResult(string path) => Path = path;

    /// <summary>The path, for people: relative to the input that led to it, or the input itself; <c>-</c> for standard input.</summary>
    public string Path { get; }

    /// <summary>The line of a JSON lines file, from 1, or null.</summary>
    public int? Line { get; private init; }

    /// <summary>The document, or null.</summary>
    public Document? Document { get; private init; }

    /// <summary>Why it could not be read, or null.</summary>
    public QuipuException? Failure { get; private init; }

    /// <summary>Why a file that was found in a folder was left out, or null. No error: it is only counted.</summary>
    public SkipReason? Skipped { get; private init; }

    internal static ReadResult Of(string path, Document document, int? line = null) =>
        new(path) { Document = document, Line = line };

    internal static ReadResult Of(string path, QuipuException failure, int? line = null) =>
        new(path) { Failure = failure, Line = line };

    internal static ReadResult Of(string path, SkipReason skipped) => new(path) { Skipped = skipped };
}
