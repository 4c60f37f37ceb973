using System.Globalization;
using Quipu.Core.Errors;

namespace Quipu.Pipeline;

/// <summary>A document that failed, while the others went on.</summary>
/// <param name="Path">Where it is read from, for people.</param>
/// <param name="Line">The line of a JSON lines file, from 1, or null.</param>
/// <param name="Error">What happened and what to do.</param>
public sealed record DocumentFailure(string Path, int? Line, QuipuException Error)
{
    /// <summary>What a bug in a stage is for the document that meets it: that document fails, the build goes on.</summary>
    internal static QuipuException Bug(string documentId, Exception error) => new(
        ErrorCodes.Internal,
        string.Create(CultureInfo.InvariantCulture, $"The document '{documentId}' could not be processed: {error.GetType().Name}: {error.Message}"),
        "This is a bug in Quipu: please report it with the document. QUIPU_DEBUG=1 shows where it happened.",
        error);
}
