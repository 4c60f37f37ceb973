using System.Collections.Immutable;
using Quipu.Core;
using Quipu.Core.Facts;
using Quipu.Core.Graph;

namespace Quipu.Testing;

/// <summary>Entities of documents joined by nothing but equal name and type, for tests of what comes after.</summary>
public static class Resolutions
{
    /// <summary>The id that the node of a name and type gets.</summary>
    public static string Id(string name, EntityType type) => ContentHash.Of(12, name, type.ToString());

    /// <summary>Joins named entities by name and type; unnamed ones stay apart.</summary>
    public static EntityResolution ByName(IReadOnlyCollection<DocumentFacts> documents)
    {
        var nodeOf = ImmutableDictionary.CreateBuilder<DocumentEntityKey, string>();
        var groups = new SortedDictionary<string, List<DocumentEntity>>(StringComparer.Ordinal);
        foreach (DocumentFacts document in documents.OrderBy(document => document.DocumentId, StringComparer.Ordinal))
        {
            foreach (DocumentEntity entity in document.Entities)
            {
                string id = entity.IsNamed ? Id(entity.Name, entity.Type) : ContentHash.Of(12, document.DocumentId, entity.Id);
                nodeOf[new DocumentEntityKey(document.DocumentId, entity.Id)] = id;
                if (!groups.TryGetValue(id, out List<DocumentEntity>? group))
                    groups.Add(id, group = []);
                group.Add(entity);
            }
        }

        return new EntityResolution([.. groups.Select(group => Node(group.Key, group.Value))], nodeOf.ToImmutable());
    }

    private static Entity Node(string id, List<DocumentEntity> group) => new(id, group[0].Name, group[0].Type)
    {
        Subtype = group.Select(entity => entity.Subtype).Order(StringComparer.Ordinal).Last(),
        IsNamed = group[0].IsNamed,
        Aliases = [.. group.SelectMany(entity => entity.Aliases).Where(alias => alias != group[0].Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
    };
}
