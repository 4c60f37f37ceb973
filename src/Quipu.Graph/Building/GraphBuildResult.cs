using System.Collections.Immutable;
using Quipu.Core.Graph;

namespace Quipu.Graph.Building;

/// <summary>What the reduce step gives: the graph, and how much was found and not kept.</summary>
/// <param name="Graph">The graph.</param>
/// <param name="Dropped">How often something was left out, by reason of <see cref="DropReasons"/>; a reason that did not occur is absent.</param>
public sealed record GraphBuildResult(KnowledgeGraph Graph, ImmutableSortedDictionary<string, int> Dropped);
