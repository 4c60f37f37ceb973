using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Resolution.Names;

namespace Quipu.Resolution;

/// <summary>A node in the making: the entities of documents that are one.</summary>
/// <param name="key">What makes it the same in every build.</param>
/// <param name="members">In order of documents; at least one.</param>
internal sealed class Node(NodeKey key, ImmutableArray<Member> members)
{
    /// <summary>What makes it the same in every build.</summary>
    public NodeKey Key { get; } = key;

    /// <summary>The entities of documents, in order of documents.</summary>
    public ImmutableArray<Member> Members { get; } = members;

    /// <summary>What most mentions take it for; of equals the one that says more than <see cref="EntityType.Concept"/>.</summary>
    public EntityType Type { get; } = key.Country is not null
        ? EntityType.Place
        : members
            .GroupBy(member => member.Entity.Type)
            .OrderByDescending(type => type.Sum(member => member.Weight))
            .ThenBy(type => type.Key == EntityType.Concept)
            .ThenBy(type => type.Key)
            .First().Key;

    /// <summary>All names that documents use.</summary>
    public IEnumerable<string> Forms => Members.SelectMany(member => member.Entity.Aliases.Prepend(member.Entity.Name));

    /// <summary>The node as the graph has it.</summary>
    public Entity ToEntity()
    {
        string name = Key.Country?.Name ?? BestName();
        return new Entity(Key.Id, name, Type)
        {
            Subtype = Key.Country is not null ? "country" : Subtype(),
            Aliases = [.. Forms.Where(form => form != name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            IsNamed = Members[0].Entity.IsNamed,
            MentionCount = Members.Sum(member => member.Mentions.Length),
            DocumentCount = Members.Select(member => member.DocumentId).Distinct(StringComparer.Ordinal).Count(),
        };
    }

    /// <summary>The most frequent of the names that have the node's own key, so that a merged short form never wins.</summary>
    private string BestName() => Members
        .Where(member => Key.Name is not { } own || NameKey.Of(member.Entity.Name, member.Entity.Type).Value == own.Value)
        .GroupBy(member => member.Entity.Name, StringComparer.Ordinal)
        .OrderByDescending(name => name.Sum(member => Uses(member, name.Key)))
        .ThenByDescending(name => name.Key.Length)
        .ThenBy(name => name.Key, StringComparer.Ordinal)
        .First().Key;

    private static int Uses(Member member, string name) => 1 + member.Mentions.Count(mention => mention.Text == name);

    private string? Subtype() => Members
        .Where(member => member.Entity.Subtype is not null)
        .GroupBy(member => member.Entity.Subtype!, StringComparer.Ordinal)
        .OrderByDescending(subtype => subtype.Sum(member => member.Weight))
        .ThenBy(subtype => subtype.Key, StringComparer.Ordinal)
        .FirstOrDefault()?.Key;
}
