using System.Globalization;
using Quipu.Core.Text;

namespace Quipu.Core.Facts;

/// <summary>
/// The place in a document that says something, with its exact words. There is no way to make one whose quote
/// differs from the text: it is cut from the document, or restored with the seal that it was given then.
/// </summary>
public sealed record Evidence
{
    private const int SealLength = 16;

    private Evidence(string documentId, Span span, string quote)
    {
        DocumentId = documentId;
        Span = span;
        Quote = quote;
    }

    /// <summary>The document's id.</summary>
    public string DocumentId { get; }

    /// <summary>The sentence, or the smallest run of sentences, that says it.</summary>
    public Span Span { get; }

    /// <summary>The document's text at <see cref="Span"/>.</summary>
    public string Quote { get; }

    /// <summary>A check sum over document, span and quote, kept with stored evidence.</summary>
    public string Seal => SealOf(DocumentId, Span, Quote);

    /// <summary>Cuts evidence from a document.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span ends beyond the text.</exception>
    public static Evidence From(Document document, Span span)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new Evidence(document.Id, span, document[span]);
    }

    /// <summary>Restores stored evidence.</summary>
    /// <exception cref="ArgumentException">The seal does not fit: something was changed since the evidence was cut.</exception>
    public static Evidence Restore(string documentId, Span span, string quote, string seal)
    {
        ArgumentNullException.ThrowIfNull(quote);
        if (quote.Length != span.Length || seal != SealOf(documentId, span, quote))
            throw new ArgumentException($"The quote at {span} of '{documentId}' is not what was read there.", nameof(quote));
        return new Evidence(documentId, span, quote);
    }

    private static string SealOf(string documentId, Span span, string quote) =>
        ContentHash.Of(SealLength, documentId, span.Start.ToString(CultureInfo.InvariantCulture), quote);
}
