using System.Collections.Immutable;
using Quipu.Core.Text;

namespace Quipu.Evaluation.Treebanks;

/// <summary>A sentence of a treebank at its place in the raw text.</summary>
/// <param name="Words">The syntactic words.</param>
/// <param name="Tokens">The surface tokens: a contraction is one.</param>
internal sealed record GoldSentence(ImmutableArray<GoldWord> Words, ImmutableArray<Span> Tokens)
{
    /// <summary>Its <c>sent_id</c>.</summary>
    public string Id { get; init; } = "";

    /// <summary>From its first token to its last.</summary>
    public Span Span => new(Tokens[0].Start, Tokens[^1].End);
}
