using Quipu.Core.Errors;
using Quipu.Core.Text;
using Quipu.Reading;

namespace Quipu.Pipeline;

/// <summary>What the map step takes: a document, or the error that stands in its place.</summary>
/// <param name="Path">Where it was read from, for people.</param>
/// <param name="Line">The line of the file, from 1, or null for all of it.</param>
/// <param name="Document">The document, or null.</param>
/// <param name="Failure">The error, or null; neither of the two for a file that was left out.</param>
internal readonly record struct MapInput(string Path, int? Line, Document? Document, QuipuException? Failure)
{
    /// <summary>The input that a result of reading is.</summary>
    public static MapInput Of(ReadResult result) => new(result.Path, result.Line, result.Document, result.Failure);

    /// <summary>The failure of this input.</summary>
    public DocumentFailure FailWith(QuipuException error) => new(Path, Line, error);
}
