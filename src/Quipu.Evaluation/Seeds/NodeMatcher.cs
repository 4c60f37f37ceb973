using System.Collections.Immutable;
using Quipu.Core.Graph;

namespace Quipu.Evaluation.Seeds;

/// <summary>Finds the entities of a graph that are the nodes of a gold document.</summary>
internal sealed class NodeMatcher
{
    private readonly Dictionary<string, ImmutableArray<Entity>> found = new(StringComparer.Ordinal);
    private readonly DocumentView view;

    /// <summary>Matches all nodes of a document.</summary>
    public NodeMatcher(GoldDocument gold, DocumentView view)
    {
        this.view = view;
        foreach (GoldNode node in gold.Nodes)
            found.Add(node.Id, [.. Candidates(node).Where(entity => node.Accepts(entity.Type) && !HasWrongName(node, entity))]);
    }

    /// <summary>The entities that are the node; several where the graph has it more than once.</summary>
    public ImmutableArray<Entity> this[string nodeId] => found[nodeId];

    /// <summary>Whether an entity is the node.</summary>
    public bool Is(string nodeId, string? entityId) => entityId is not null && found[nodeId].Any(entity => entity.Id == entityId);

    /// <summary>What is like the node but is not it, in words, or null.</summary>
    public string? Nearest(GoldNode node)
    {
        Entity? entity = Candidates(node).FirstOrDefault()
            ?? node.Aliases.SelectMany(view.Named).FirstOrDefault()
            ?? view.Entities.FirstOrDefault(entity => node.Names.Any(name => Near(name, entity)));
        return entity is null ? null : $"{entity.Name} ({entity.Type})";
    }

    private IEnumerable<Entity> Candidates(GoldNode node) => node.Names.SelectMany(view.Named).DistinctBy(entity => entity.Id);

    private static bool HasWrongName(GoldNode node, Entity entity) =>
        node.NotNames.Any(name => Words.Plain(name) == Words.Plain(entity.Name));

    private static bool Near(string name, Entity entity) =>
        DocumentView.NamesOf(entity).Any(own => Words.SamePhrase(name, own) || Words.SamePhrase(own, name));
}
