using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Graph.Disputes;

namespace Quipu.Graph.Building;

/// <summary>
/// The last part of the reduce step: relations of all documents become edges with their evidence. The result depends
/// on nothing but the set of facts and their resolution, not on the order of either.
/// </summary>
public static class GraphBuilder
{
    /// <summary>Builds the graph.</summary>
    /// <param name="documents">The facts of the documents, in any order; each document once.</param>
    /// <param name="resolution">Which entities of <paramref name="documents"/> are which node.</param>
    /// <param name="rules">What relation types say of their edges; <see cref="EdgeRules.Standard"/> if not given.</param>
    /// <exception cref="ArgumentException">A document occurs twice, or a node of the resolution is not among its entities.</exception>
    public static GraphBuildResult Build(IReadOnlyCollection<DocumentFacts> documents, EntityResolution resolution, EdgeRules? rules = null)
    {
        rules ??= EdgeRules.Standard;
        ImmutableArray<DocumentFacts> sorted = Sorted(documents);
        var dropped = new DropCounts();
        var collector = new EdgeCollector(resolution, rules, dropped);
        foreach (DocumentFacts document in sorted)
        {
            foreach (Relation relation in document.Relations)
                collector.Add(document.DocumentId, relation);
        }

        ImmutableArray<Relationship> relationships = DisputeMarker.Mark(collector.Edges(), rules.Functional);
        ImmutableArray<Entity> nodes = KeptNodes(resolution, relationships, dropped);
        ImmutableArray<GraphMention> mentions = MentionCollector.Of(sorted, resolution, nodes, dropped);
        var graph = new KnowledgeGraph(
            [.. sorted.Select(DocumentOf)],
            MentionCollector.Recounted(nodes, mentions),
            relationships,
            mentions);
        return new GraphBuildResult(graph, dropped.ToImmutable());
    }

    private static ImmutableArray<DocumentFacts> Sorted(IReadOnlyCollection<DocumentFacts> documents)
    {
        ImmutableArray<DocumentFacts> sorted = [.. documents.OrderBy(document => document.DocumentId, StringComparer.Ordinal)];
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].DocumentId == sorted[i - 1].DocumentId)
                throw new ArgumentException($"The document '{sorted[i].DocumentId}' occurs twice.", nameof(documents));
        }

        return sorted;
    }

    private static ImmutableArray<Entity> KeptNodes(EntityResolution resolution, ImmutableArray<Relationship> relationships, DropCounts dropped)
    {
        HashSet<string> used = Ends(relationships);
        ImmutableArray<Entity>.Builder kept = ImmutableArray.CreateBuilder<Entity>();
        foreach (Entity entity in resolution.Entities.OrderBy(entity => entity.Id, StringComparer.Ordinal))
        {
            if (used.Remove(entity.Id) || entity.IsNamed)
                kept.Add(entity);
            else
                dropped.Add(DropReasons.UnnamedWithoutEdge);
        }

        return used.Count == 0
            ? kept.DrainToImmutable()
            : throw new ArgumentException($"The node '{used.Min(StringComparer.Ordinal)}' is not among the resolution's entities.", nameof(resolution));
    }

    // Whoever says something takes part in it: a speaker is kept as an end is.
    private static HashSet<string> Ends(ImmutableArray<Relationship> relationships)
    {
        var ends = new HashSet<string>(StringComparer.Ordinal);
        foreach (Relationship relationship in relationships)
        {
            ends.Add(relationship.SubjectId);
            if (relationship.ObjectId is { } target)
                ends.Add(target);
            ends.UnionWith(relationship.Statements.Select(statement => statement.SpeakerId).OfType<string>());
        }

        return ends;
    }

    private static GraphDocument DocumentOf(DocumentFacts facts) =>
        new(facts.DocumentId, facts.Source, facts.Title, facts.Date, facts.Words, facts.Sentences.Length);
}
