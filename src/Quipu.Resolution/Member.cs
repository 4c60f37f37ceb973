using System.Collections.Immutable;
using System.Globalization;
using Quipu.Core.Facts;

namespace Quipu.Resolution;

/// <summary>An entity of one document, with what its mentions tell.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Entity">The document's entity.</param>
/// <param name="Mentions">Its mentions, in order.</param>
internal sealed record Member(string DocumentId, DocumentEntity Entity, ImmutableArray<Mention> Mentions)
{
    /// <summary>How much it counts in a vote: its mentions, at least 1.</summary>
    public int Weight => Math.Max(1, Mentions.Length);

    /// <summary>Where it is first mentioned, or its number in the document.</summary>
    public string Place => Mentions.IsEmpty ? Entity.Id : Mentions[0].Span.Start.ToString(CultureInfo.InvariantCulture);

    /// <summary>The entities of a document.</summary>
    public static IEnumerable<Member> Of(DocumentFacts document)
    {
        ILookup<string?, Mention> mentions = document.Mentions.ToLookup(mention => mention.EntityId, StringComparer.Ordinal);
        return document.Entities.Select(entity => new Member(document.DocumentId, entity, [.. mentions[entity.Id]]));
    }
}
