using System.Globalization;
using Quipu.Core.Facts;
using Quipu.Core.Text;

namespace Quipu.Graph.PropertyGraph;

/// <summary>Names a sentence, or a run of sentences, that is evidence.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Span">Where.</param>
internal readonly record struct SentenceKey(string DocumentId, Span Span)
{
    /// <summary>As <c>document:start-end</c>.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{DocumentId}:{Span.Start}-{Span.End}");

    /// <summary>The sentence of some evidence.</summary>
    public static SentenceKey Of(Evidence evidence) => new(evidence.DocumentId, evidence.Span);
}
