using Quipu.Core;
using Quipu.Core.Facts;
using Quipu.Resolution.Countries;
using Quipu.Resolution.Names;

namespace Quipu.Resolution;

/// <summary>
/// What makes a node the same in every build: its own name, and of the type only what never varies. Two members with
/// equal keys are one node.
/// </summary>
/// <param name="Id">The node's id.</param>
/// <param name="Name">The name's key, or null for a node that stays in its document.</param>
/// <param name="Country">The country, or null.</param>
internal sealed record NodeKey(string Id, NameKey? Name, Country? Country)
{
    private const int IdLength = 16;

    /// <summary>The key of a document's entity.</summary>
    public static NodeKey Of(Member member)
    {
        DocumentEntity entity = member.Entity;
        if (!entity.IsNamed)
            return Local(member);
        if (Country.Of(entity.Name, entity.Type) is { } country)
            return new NodeKey(ContentHash.Of(IdLength, "country", country.Code), null, country);
        NameKey name = NameKey.Of(entity.Name, entity.Type);
        bool isBareName = name.Words == 0 || (name.Words == 1 && entity.Type == EntityType.Person);
        return isBareName ? Local(member) : new NodeKey(ContentHash.Of(IdLength, "name", ClassOf(name, entity.Type), name.Value), name, null);
    }

    /// <summary>The key of a name that means different things in different documents.</summary>
    public static NodeKey InDocument(NameKey name, string documentId) =>
        new(ContentHash.Of(IdLength, "name in document", documentId, name.Value), null, null);

    private static NodeKey Local(Member member) =>
        new(ContentHash.Of(IdLength, "document", member.DocumentId, member.Entity.Name, member.Place), null, null);

    /// <summary>
    /// The part of the type that is in the key. A long name means one thing, whatever type a text's context suggests,
    /// unless it is a person's; a single word (<c>Victoria</c>, <c>Orange</c>) needs more.
    /// </summary>
    private static string ClassOf(NameKey name, EntityType type) => type switch
    {
        EntityType.Person => "person",
        _ when name.Words > 1 => "",
        EntityType.Place or EntityType.Facility => "place",
        EntityType.Organization => "organization",
        EntityType.Group => "group",
        EntityType.Language => "language",
        _ => "thing",
    };
}
