using System.Collections.Immutable;
using Quipu.Core.Facts;

namespace Quipu.Core.Graph;

/// <summary>A node of the knowledge graph: one entity of one or several documents.</summary>
/// <param name="Id">From content: equal in every build that has this entity.</param>
/// <param name="Name">The canonical name.</param>
/// <param name="Type">What it is; never a value type.</param>
public sealed record Entity(string Id, string Name, EntityType Type)
{
    /// <summary>A finer type in words, or null.</summary>
    public string? Subtype { get; init; }

    /// <summary>Other names, sorted ordinally, without <see cref="Name"/>.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Whether <see cref="Name"/> is a proper name.</summary>
    public bool IsNamed { get; init; }

    /// <summary>How many mentions refer to it.</summary>
    public int MentionCount { get; init; }

    /// <summary>How many documents mention it.</summary>
    public int DocumentCount { get; init; }
}
