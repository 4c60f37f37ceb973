using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Graph;

namespace Quipu.Graph.Building;

/// <summary>Gathers where nodes are mentioned.</summary>
internal static class MentionCollector
{
    /// <summary>The mentions of kept nodes, by document, place, node and kind.</summary>
    public static ImmutableArray<GraphMention> Of(
        ImmutableArray<DocumentFacts> sorted, EntityResolution resolution, ImmutableArray<Entity> nodes, DropCounts dropped)
    {
        HashSet<string> kept = nodes.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<GraphMention>.Builder mentions = ImmutableArray.CreateBuilder<GraphMention>();
        foreach (DocumentFacts document in sorted)
        {
            var seen = new HashSet<GraphMention>();
            foreach (Mention mention in document.Mentions.Where(mention => mention.EntityId is not null))
            {
                string? node = resolution.NodeOf.GetValueOrDefault(new DocumentEntityKey(document.DocumentId, mention.EntityId!));
                if (node is null || !kept.Contains(node))
                    dropped.Add(DropReasons.MentionWithoutNode);
                else if (!seen.Add(new GraphMention(document.DocumentId, mention.Span, mention.Text, mention.Kind, node)))
                    dropped.Add(DropReasons.DuplicateMention);
            }

            mentions.AddRange(seen
                .OrderBy(mention => mention.Span)
                .ThenBy(mention => mention.EntityId, StringComparer.Ordinal)
                .ThenBy(mention => mention.Kind));
        }

        return mentions.DrainToImmutable();
    }

    /// <summary>The nodes with the numbers of these mentions and of the documents that they stand in.</summary>
    public static ImmutableArray<Entity> Recounted(ImmutableArray<Entity> nodes, ImmutableArray<GraphMention> mentions)
    {
        ILookup<string, string> documentsOf = mentions.ToLookup(mention => mention.EntityId, mention => mention.DocumentId, StringComparer.Ordinal);
        return
        [
            .. nodes.Select(node => node with
            {
                MentionCount = documentsOf[node.Id].Count(),
                DocumentCount = documentsOf[node.Id].Distinct(StringComparer.Ordinal).Count(),
            }),
        ];
    }
}
