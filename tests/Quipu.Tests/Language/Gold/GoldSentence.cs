using System.Collections.Immutable;
using Quipu.Core.Text;

namespace Quipu.Tests.Language.Gold;

/// <summary>A sentence of a treebank at its place in the raw text.</summary>
/// <param name="Words">The syntactic words.</param>
/// <param name="Tokens">The surface tokens: a contraction is one.</param>
internal sealed record GoldSentence(ImmutableArray<GoldWord> Words, ImmutableArray<Span> Tokens)
{
    public Span Span => new(Tokens[0].Start, Tokens[^1].End);
}
