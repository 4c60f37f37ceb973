using System.Collections.Immutable;
using Quipu.Core.Graph;
using Quipu.Graph.Content;

namespace Quipu.Graph.PropertyGraph;

/// <summary>
/// The values at the ends of facts (a date, an amount), one node a fact so that no two facts are joined by having the same:
/// part of the evidence, to go from a fact to the sentences that say it.
/// </summary>
internal static class ValueRows
{
    private static readonly ImmutableArray<PropertyColumn> Columns =
    [
        new("kind", PropertyType.Text), new("text", PropertyType.Text), new("normal", PropertyType.Text), new("graph", PropertyType.Text),
    ];

    /// <summary>The table of the values of a graph.</summary>
    public static NodeTable TableOf(GraphContent graph, Neo4jOptions options)
    {
        return new NodeTable(Neo4jNames.ValueLabel, Columns, Rows());

        IEnumerable<NodeRow> Rows()
        {
            var builder = new RowBuilder(options, Columns);
            foreach (Relationship fact in graph.Facts)
            {
                object?[] values = [Words.OfValue(fact.Value!.Kind), fact.Value.Text, fact.Value.Normal, options.GraphName];
                yield return builder.Node(builder.KeyOf(fact.Id), [Neo4jNames.ValueLabel], values);
            }
        }
    }
}
