using Quipu.Core.Facts;
using Quipu.Core.Text;

namespace Quipu.Pipeline;

/// <summary>What the map step makes of a document.</summary>
/// <param name="Annotated">Its sentences.</param>
/// <param name="Facts">Its facts.</param>
internal sealed record MappedDocument(AnnotatedDocument Annotated, DocumentFacts Facts);
