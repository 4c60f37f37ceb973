using Quipu.Core.Facts;
using Quipu.Core.Text;

namespace Quipu.Extraction;

/// <summary>
/// The second half of the map step: from trees and names to what a document says. Everything comes from the document
/// alone. Thread-safe.
/// </summary>
public sealed class FactsExtractor
{
    /// <summary>Changes whenever the same sentences could give other facts, so that stored facts are known to be old.</summary>
    public static string Version { get; } = "extraction-0";

    /// <summary>Extracts the facts of one document.</summary>
    public DocumentFacts Extract(AnnotatedDocument document) => throw new NotImplementedException(document.Document.Id + Version);
}
