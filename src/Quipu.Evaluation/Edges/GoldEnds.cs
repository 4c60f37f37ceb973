using Quipu.Core.Facts;
using Quipu.Core.Text;

namespace Quipu.Evaluation.Edges;

/// <summary>
/// Which entity of the gold an argument of the system stands for: of the mentions that cover at least half of the
/// argument the one closest to its extent (<c>his</c> is not <c>his daughter</c>), else the one that its entity shares most mentions with.
/// </summary>
internal sealed class GoldEnds
{
    private readonly IReadOnlyList<EdgesMention> gold;
    private readonly ILookup<string, Span> mentionsOf;

    public GoldEnds(IReadOnlyList<EdgesMention> gold, DocumentFacts facts)
    {
        this.gold = gold;
        mentionsOf = facts.Mentions.Where(mention => mention.EntityId is not null).ToLookup(mention => mention.EntityId!, mention => mention.Span);
    }

    /// <summary>The gold entity's id, or null if the gold has none.</summary>
    public string? Of(Argument argument)
    {
        EdgesMention? covering = gold.Where(mention => CoversHalf(mention, argument.Span)).MaxBy(mention => Overlap(mention, argument.Span));
        return covering?.Entity ?? (argument.EntityId is { } id ? BySharedMentions(id) : null);
    }

    /// <summary>The gold entity with which the argument's entity shares most mentions, or where the value stands; null if there is none.</summary>
    public string? OfEntity(Argument argument) =>
        argument.EntityId is { } id ? BySharedMentions(id) : gold.FirstOrDefault(mention => CoversHalf(mention, argument.Span))?.Entity;

    private string? BySharedMentions(string id) =>
        mentionsOf[id]
            .SelectMany(span => gold.Where(mention => CoversHalf(mention, span)))
            .GroupBy(mention => mention.Entity, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Key;

    private static double Overlap(EdgesMention mention, Span span)
    {
        int shared = Math.Min(mention.End, span.End) - Math.Max(mention.Start, span.Start);
        return (double)shared / (mention.End - mention.Start + span.Length - shared);
    }

    private static bool CoversHalf(EdgesMention mention, Span span)
    {
        int shared = Math.Min(mention.End, span.End) - Math.Max(mention.Start, span.Start);
        return shared > 0 && shared * 2 >= span.Length;
    }
}
