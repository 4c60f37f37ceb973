using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Text;

namespace Quipu.Extraction;

/// <summary>An entity that is known beforehand, from an annotation or another tool: it takes the place of what would be found.</summary>
/// <param name="Types">What it may be, the likeliest first; at least one, and no value.</param>
/// <param name="Mentions">Where the text names it.</param>
public sealed record KnownEntity(ImmutableArray<EntityType> Types, ImmutableArray<Span> Mentions);
