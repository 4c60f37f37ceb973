using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Graph.Content;
using Quipu.Graph.PropertyGraph;

namespace Quipu.Export.Exchange;

/// <summary>
/// Makes one edge of all relationships between the same two nodes of one kind (the same office under two names, two
/// base forms that are written alike): Gephi would merge them and keep the words of the last one only.
/// </summary>
internal static class EdgeFolding
{
    /// <summary>
    /// The edges between nodes, each in the place of its last relationship. Edges are read as they are asked for; only
    /// those that wait for others of their group are kept.
    /// </summary>
    public static IEnumerable<ExchangeEdge> Of(GraphContent graph, EdgeSurvey survey, IReadOnlyDictionary<string, string> names)
    {
        var waiting = new Dictionary<(int, int, int), List<Relationship>>();
        foreach (Relationship edge in graph.Edges)
        {
            (int, int, int) group = survey.GroupOf(edge);
            List<Relationship> members = waiting.GetValueOrDefault(group) ?? [];
            members.Add(edge);
            if (members.Count == survey.MembersOf(group))
            {
                waiting.Remove(group);
                yield return Folded([.. members], edge.Kind, names);
            }
            else
            {
                waiting[group] = members;
            }
        }
    }

    private static ExchangeEdge Folded(ImmutableArray<Relationship> group, string kind, IReadOnlyDictionary<string, string> names)
    {
        Relationship first = group[0];
        Relationship best = group.MaxBy(relationship => relationship.Statements[0].Confidence)!;
        Statement said = best.Statements[0];
        string Id(char prefix, string id) => ShortId.Of(prefix, id);
        return new ExchangeEdge(Id('e', first.Id), Id('n', first.SubjectId), Id('n', first.ObjectId!), kind)
        {
            Label = Status(best) + (ExchangeGraph.Joined(group.Select(relationship => relationship.Lemma)) ?? kind),
            Weight = group.Sum(relationship => relationship.Support),
            Type = ExchangeGraph.Joined(group.Select(relationship => relationship.Type)),
            Wikidata = ExchangeGraph.Joined(group.Select(relationship => relationship.Wikidata)),
            Predicate = said.Predicate,
            Role = ExchangeGraph.Joined(group.Select(relationship => relationship.Role)),
            Confidence = 1 - group.Aggregate(1.0, (miss, relationship) => miss * (1 - relationship.Confidence)),
            Factuality = Words.Of(best.Factuality),
            Polarity = Words.Of(best.Polarity),
            Speaker = Speakers.Of(group, names),
            Sources = group.SelectMany(relationship => relationship.Statements)
                .Select(statement => statement.Evidence.DocumentId).Distinct(StringComparer.Ordinal).Count(),
            Quote = said.Evidence.Quote,
            Times = [.. group.OrderByDescending(relationship => ReferenceEquals(relationship, best))
                .Select(relationship => relationship.Time).OfType<RelationTime>()],
        };
    }

    // A picture shows nothing of an edge but its label: a denied or possible one must not read as a fact.
    private static string Status(Relationship relationship)
    {
        string factuality = relationship.Factuality == Factuality.Asserted ? "" : $"[{Words.Of(relationship.Factuality)}] ";
        return factuality + (relationship.Polarity == Polarity.Negative ? "[not] " : "") + (relationship.IsDisputed ? "[in dispute] " : "");
    }
}
