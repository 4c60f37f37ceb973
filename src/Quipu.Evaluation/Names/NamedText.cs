using System.Collections.Immutable;
using Quipu.Core.Text;

namespace Quipu.Evaluation.Names;

/// <summary>A text with its names.</summary>
/// <param name="Document">The text.</param>
/// <param name="Names">Its names.</param>
internal sealed record NamedText(Document Document, ImmutableArray<GoldName> Names)
{
    /// <summary>Places that the set leaves open: an answer that touches one counts neither for nor against.</summary>
    public ImmutableArray<Span> Open { get; init; } = [];
}
