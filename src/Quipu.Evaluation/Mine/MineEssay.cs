using System.Collections.Immutable;
using Quipu.Core.Text;

namespace Quipu.Evaluation.Mine;

/// <summary>An essay with what a reader takes from it.</summary>
/// <param name="Document">The essay.</param>
/// <param name="Facts">One sentence a fact.</param>
internal sealed record MineEssay(Document Document, ImmutableArray<string> Facts);
