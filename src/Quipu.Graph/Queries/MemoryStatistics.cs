using System.Collections.Immutable;
using Quipu.Core.Graph;
using Quipu.Graph.Algorithms;

namespace Quipu.Graph.Queries;

/// <summary>The statistics of a graph in memory.</summary>
internal sealed class MemoryStatistics
{
    private readonly KnowledgeGraph graph;
    private readonly ImmutableArray<RankedEntity> ranked;
    private readonly ImmutableArray<KindCount> kinds;
    private readonly ImmutableArray<Relationship> facts;

    public MemoryStatistics(KnowledgeGraph graph)
    {
        this.graph = graph;
        ranked = Ranked(graph);
        kinds =
        [
            .. graph.Relationships
                .CountBy(relationship => relationship.Kind)
                .Select(kind => new KindCount(kind.Key, kind.Value))
                .OrderByDescending(kind => kind.Count)
                .ThenBy(kind => kind.Kind, StringComparer.Ordinal),
        ];
        facts = Facts(graph);
    }

    public GraphStatistics Of(int top) => new()
    {
        Documents = graph.Documents.Length,
        Words = graph.Documents.Sum(document => (long)document.Words),
        Sentences = graph.Documents.Sum(document => (long)document.Sentences),
        Entities = graph.Entities.Length,
        NamedEntities = graph.Entities.Count(entity => entity.IsNamed),
        Relationships = graph.Relationships.Length,
        Statements = graph.Relationships.Sum(relationship => relationship.Support),
        Mentions = graph.Mentions.Length,
        EntitiesByType =
        [
            .. graph.Entities
                .CountBy(entity => entity.Type)
                .Select(type => new TypeCount(type.Key, type.Value))
                .OrderByDescending(type => type.Count)
                .ThenBy(type => type.Type),
        ],
        RelationshipsByKind = [.. kinds.Take(top)],
        Kinds = kinds.Length,
        MostConnected = [.. ranked.Take(top)],
        BestSupported = [.. facts.Take(top)],
    };

    private static ImmutableArray<RankedEntity> Ranked(KnowledgeGraph graph)
    {
        ImmutableArray<double> ranks = PageRank.Of(graph);
        ImmutableArray<int> degrees = Degrees.Of(graph);
        return
        [
            .. graph.Entities
                .Select((entity, node) => new RankedEntity(entity, ranks[node], degrees[node]))
                .OrderByDescending(entity => entity.Degree)
                .ThenByDescending(entity => entity.PageRank)
                .ThenBy(entity => entity.Entity.Id, StringComparer.Ordinal),
        ];
    }

    private static ImmutableArray<Relationship> Facts(KnowledgeGraph graph)
    {
        HashSet<string> named = graph.Entities.Where(entity => entity.IsNamed).Select(entity => entity.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. graph.Relationships
                .Where(edge => edge.Status() == EdgeStatus.None && edge.ObjectId is { } target
                    && named.Contains(edge.SubjectId) && named.Contains(target))
                .OrderByDescending(edge => edge.Sources)
                .ThenByDescending(edge => edge.Support)
                .ThenByDescending(edge => edge.Confidence)
                .ThenBy(edge => edge.Id, StringComparer.Ordinal),
        ];
    }
}
