using System.Collections.Immutable;
using Quipu.Graph.Algorithms;

namespace Quipu.Export.Exchange;

/// <summary>What algorithms say of the nodes, in their order in the graph.</summary>
/// <param name="Degree">The number of relationships, those that end at values among them.</param>
/// <param name="PageRank">The importance; the sum over all nodes is 1.</param>
/// <param name="Community">The number of the community.</param>
internal sealed record NodeMetrics(ImmutableArray<int> Degree, ImmutableArray<double> PageRank, ImmutableArray<int> Community)
{
    /// <summary>The metrics of a graph.</summary>
    public static NodeMetrics Of(EdgeSurvey survey) => new(
        survey.Degrees,
        Graph.Algorithms.PageRank.Of(survey.Degrees.Length, survey.Edges),
        Communities.Of(survey.Degrees.Length, survey.Edges));
}
