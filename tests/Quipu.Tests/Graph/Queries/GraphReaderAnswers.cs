using Quipu.Core.Graph;
using Quipu.Graph.Queries;
using Quipu.Testing;

namespace Quipu.Tests.Graph.Queries;

/// <summary>What a reader answers to many questions, as one text: equal for all readers of a graph.</summary>
internal static class GraphReaderAnswers
{
    /// <summary>The answers.</summary>
    public static string Of(IGraphReader reader, KnowledgeGraph graph)
    {
        var filter = new EdgeFilter { Include = EdgeStatus.Negated | EdgeStatus.Future, MinConfidence = 0.2 };
        return CanonicalJson.Of(new
        {
            Statistics = reader.Statistics(4),
            Found = graph.Entities.Select(entity => reader.FindEntities(entity.Name)),
            Searched = new[] { "a", "the", "北", "x 😀", "u", "!!!", "b" }.Select(text => reader.Search(text, 3)),
            Near = graph.Entities.Select(entity => reader.Neighbours(new NeighbourQuery(entity.Id) { Depth = 2, Limit = 5, Filter = filter })),
            Paths = graph.Entities.Select(entity => reader.ShortestPath(graph.Entities[0].Id, entity.Id, 4, filter)),
            Mentions = graph.Entities.Select(entity => reader.Mentions(entity.Id, 3)),
        });
    }
}
