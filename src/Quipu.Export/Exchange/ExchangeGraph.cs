using System.Collections.Immutable;
using System.Globalization;
using Quipu.Core.Graph;
using Quipu.Export.Layout;
using Quipu.Graph.Content;
using Quipu.Graph.PropertyGraph;

namespace Quipu.Export.Exchange;

/// <summary>
/// A graph as programs that draw graphs take it: what is said by values is part of the nodes, edges between two nodes
/// of one kind are one, every node has a colour, a size and a place. GraphML and GEXF are written from the same rows.
/// </summary>
/// <param name="Nodes">The nodes, in the graph's order.</param>
/// <param name="Edges">The edges, made as they are asked for.</param>
/// <param name="HasTimes">Whether a time line can show an edge.</param>
internal sealed record ExchangeGraph(ImmutableArray<ExchangeNode> Nodes, IEnumerable<ExchangeEdge> Edges, bool HasTimes)
{
    private const double SmallestSize = 4;
    private const double LargestSize = 40;

    /// <summary>The rows of a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="withLayout">Whether nodes get places.</param>
    public static ExchangeGraph Of(GraphContent graph, bool withLayout = true)
    {
        ImmutableArray<Entity> entities = [.. graph.Entities];
        var survey = new EdgeSurvey(graph, entities);
        var metrics = NodeMetrics.Of(survey);
        ImmutableArray<double> sizes = Sizes(metrics.PageRank);
        ImmutableArray<Place>? places = withLayout ? ForceLayout.Of([.. entities.Select(entity => entity.Id)], Boxes(entities, sizes), survey.Edges) : null;
        var facts = new ValueFacts(graph.Facts);
        Dictionary<string, (DateOnly First, DateOnly Last)> days = Days(graph);
        ExchangeNode NodeOf(Entity entity, int index) => new(ShortId.Of('n', entity.Id), entity.Name, entity.Type.ToString())
        {
            Subtype = entity.Subtype,
            Aliases = entity.Aliases,
            Mentions = entity.MentionCount,
            Documents = entity.DocumentCount,
            Degree = metrics.Degree[index],
            PageRank = metrics.PageRank[index],
            Community = metrics.Community[index],
            First = days.TryGetValue(entity.Id, out (DateOnly First, DateOnly Last) seen) ? IsoDay(seen.First) : null,
            Last = days.ContainsKey(entity.Id) ? IsoDay(seen.Last) : null,
            Facts = Joined(facts.Of(entity.Id).Select(fact => fact.ToString())),
            Color = TypeColors.Of(entity.Type),
            Size = sizes[index],
            Place = places?[index],
        };

        var names = entities.ToDictionary(entity => entity.Id, entity => entity.Name, StringComparer.Ordinal);
        return new ExchangeGraph([.. entities.Select(NodeOf)], EdgeFolding.Of(graph, survey, names), survey.HasTimes);
    }

    /// <summary>Texts, each once, joined by <c>; </c>, or null where there is none.</summary>
    public static string? Joined(IEnumerable<string?> texts)
    {
        string joined = string.Join("; ", texts.Where(text => text is not null).Distinct(StringComparer.Ordinal));
        return joined.Length == 0 ? null : joined;
    }

    private static ImmutableArray<Box> Boxes(ImmutableArray<Entity> entities, ImmutableArray<double> sizes) =>
        [.. entities.Zip(sizes, (entity, size) => Box.Of(size, entity.Name))];

    // In proportion, as Gephi's own ranking does it: most nodes of a text graph are small then, and labels have room.
    private static ImmutableArray<double> Sizes(ImmutableArray<double> ranks)
    {
        if (ranks.IsEmpty)
            return [];
        double least = ranks.Min(), range = ranks.Max() - least;
        double Share(double rank) => range > 0 ? (rank - least) / range : 0;
        return [.. ranks.Select(rank => Math.Round(SmallestSize + ((LargestSize - SmallestSize) * Share(rank)), 2))];
    }

    private static Dictionary<string, (DateOnly First, DateOnly Last)> Days(GraphContent graph)
    {
        var dayOf = graph.Documents.Where(document => document.Date is not null)
            .ToDictionary(document => document.Id, document => document.Date!.Value, StringComparer.Ordinal);
        var days = new Dictionary<string, (DateOnly First, DateOnly Last)>(StringComparer.Ordinal);
        foreach (GraphMention mention in graph.Mentions)
        {
            if (!dayOf.TryGetValue(mention.DocumentId, out DateOnly day))
                continue;
            days[mention.EntityId] = days.TryGetValue(mention.EntityId, out (DateOnly First, DateOnly Last) known)
                ? (day < known.First ? day : known.First, day > known.Last ? day : known.Last)
                : (day, day);
        }

        return days;
    }

    private static string IsoDay(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
