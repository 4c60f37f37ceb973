using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Text;

namespace Quipu.Pipeline;

/// <summary>What the map step makes of a document.</summary>
/// <param name="Annotated">Its sentences.</param>
/// <param name="Facts">Its facts.</param>
internal sealed record MappedDocument(AnnotatedDocument Annotated, DocumentFacts Facts)
{
    /// <summary>Its clauses as open extractions, where they are asked for.</summary>
    public ImmutableArray<OpenExtraction> Open { get; init; } = [];
}
