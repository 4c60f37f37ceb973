using System.Collections.Immutable;
using Quipu.Core.Graph;

namespace Quipu.Graph.Queries;

/// <summary>A chain of edges; no step if it starts where it ends.</summary>
/// <param name="Start">The node it starts at.</param>
/// <param name="Steps">The steps; each starts where the one before it ends.</param>
public sealed record GraphPath(Entity Start, ImmutableArray<PathStep> Steps);

/// <summary>One edge of a path.</summary>
/// <param name="Relationship">The edge.</param>
/// <param name="Direction"><see cref="EdgeDirection.Out"/> where the step runs from subject to object, else <see cref="EdgeDirection.In"/>.</param>
/// <param name="To">The node it leads to.</param>
public sealed record PathStep(Relationship Relationship, EdgeDirection Direction, Entity To);
