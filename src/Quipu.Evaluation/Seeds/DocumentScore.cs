using System.Collections.Immutable;
using Quipu.Core.Graph;

namespace Quipu.Evaluation.Seeds;

/// <summary>How a graph compares with the gold of one document.</summary>
/// <param name="Gold">The gold.</param>
/// <param name="Entities">The entities that are each node.</param>
internal sealed record DocumentScore(GoldDocument Gold, ImmutableDictionary<string, ImmutableArray<Entity>> Entities)
{
    /// <summary>The nodes in the gold's order.</summary>
    public ImmutableArray<SeedFinding> Nodes { get; init; } = [];

    /// <summary>The edges in the gold's order.</summary>
    public ImmutableArray<SeedFinding> Edges { get; init; } = [];

    /// <summary>The wrong readings that the graph falls for.</summary>
    public ImmutableArray<SeedViolation> Wrong { get; init; } = [];

    /// <summary>Names that are not the node's.</summary>
    public ImmutableArray<SeedViolation> WrongNames { get; init; } = [];

    /// <summary>Of the found nodes, those with the gold's own type.</summary>
    public Tally ExactTypes { get; init; }

    /// <summary>Of the subtypes of found nodes, those that are right.</summary>
    public Tally Subtypes { get; init; }

    /// <summary>Of the aliases of found nodes, those that are known.</summary>
    public Tally Aliases { get; init; }

    /// <summary>Compares a document's part of a graph with its gold.</summary>
    public static DocumentScore Of(GoldDocument gold, DocumentView view, bool runsAsVocabulary)
    {
        var nodes = new NodeMatcher(gold, view);
        var edges = new EdgeMatcher(view, nodes, runsAsVocabulary);
        var traps = new TrapChecker(gold, view, nodes, edges);
        GoldNode[] found = [.. gold.Nodes.Where(node => !nodes[node.Id].IsEmpty)];
        return new DocumentScore(gold, found.ToImmutableDictionary(node => node.Id, node => nodes[node.Id], StringComparer.Ordinal))
        {
            Nodes = [.. gold.Nodes.Select(node => Finding(gold, node, nodes))],
            Edges = [.. gold.Edges.Select(edge => Finding(gold, edge, edges))],
            Wrong = [.. gold.MustNot.Select(trap => (Trap: trap, Victim: traps.Victim(trap)))
                .Where(fall => fall.Victim is not null)
                .Select(fall => new SeedViolation(gold.Document, fall.Trap.What, fall.Victim!))],
            WrongNames = [.. found.SelectMany(node => WrongNamesOf(gold, node, nodes[node.Id]))],
            ExactTypes = Count(found, node => nodes[node.Id].Any(entity => entity.Type == node.Type)),
            Subtypes = Count(found.Where(node => node.Subtype is not null), node => nodes[node.Id].Any(entity => HasSubtype(node, entity))),
            Aliases = Count(
                found.SelectMany(node => node.Aliases.Select(alias => (node.Id, alias))),
                pair => nodes[pair.Id].Any(entity => HasName(entity, pair.alias))),
        };
    }

    private static SeedFinding Finding(GoldDocument gold, GoldNode node, NodeMatcher nodes)
    {
        bool found = !nodes[node.Id].IsEmpty;
        return new SeedFinding(gold.Document, $"{node.Names[0]} ({node.Type})", node.Must, found, found ? null : nodes.Nearest(node));
    }

    private static SeedFinding Finding(GoldDocument gold, GoldEdge edge, EdgeMatcher edges)
    {
        bool found = edges.Find(edge) is not null;
        return new SeedFinding(gold.Document, EdgeWords.Of(edge, gold), edge.Must, found, found ? null : edges.Nearest(edge));
    }

    private static IEnumerable<SeedViolation> WrongNamesOf(GoldDocument gold, GoldNode node, ImmutableArray<Entity> entities) =>
        from name in node.NotNames
        from entity in entities
        where HasName(entity, name)
        select new SeedViolation(gold.Document, $"'{name}' as a name of {node.Names[0]}", $"{entity.Name} ({entity.Type})");

    private static bool HasName(Entity entity, string name) =>
        DocumentView.NamesOf(entity).Any(own => Words.Plain(own) == Words.Plain(name));

    private static bool HasSubtype(GoldNode node, Entity entity) =>
        entity.Subtype is { } own && Words.SamePhrase(node.Subtype!, own);

    private static Tally Count<T>(IEnumerable<T> all, Func<T, bool> isRight)
    {
        T[] items = [.. all];
        return new Tally(items.Count(isRight), items.Length);
    }
}
