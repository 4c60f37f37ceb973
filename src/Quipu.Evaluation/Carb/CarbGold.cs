using System.Collections.Immutable;
using Quipu.Core.Text;

namespace Quipu.Evaluation.Carb;

/// <summary>A sentence with its extractions.</summary>
/// <param name="Document">The sentence.</param>
/// <param name="Tuples">What people took from it.</param>
internal sealed record CarbGold(Document Document, ImmutableArray<CarbTuple> Tuples);
