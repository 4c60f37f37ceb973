using System.Collections.Immutable;

namespace Quipu.Evaluation.Seeds;

/// <summary>What a careful reader takes from one document.</summary>
/// <param name="Document">Its path inside the folder; for a line of a JSON lines file <c>file#id</c>.</param>
public sealed record GoldDocument(string Document)
{
    /// <summary>The entities.</summary>
    public ImmutableArray<GoldNode> Nodes { get; init; } = [];

    /// <summary>The statements.</summary>
    public ImmutableArray<GoldEdge> Edges { get; init; } = [];

    /// <summary>Wrong readings.</summary>
    public ImmutableArray<GoldTrap> MustNot { get; init; } = [];

    /// <summary>The node with an id.</summary>
    internal GoldNode Node(string id) => Nodes.First(node => node.Id == id);
}
