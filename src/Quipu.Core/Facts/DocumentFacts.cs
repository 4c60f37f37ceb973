using System.Collections.Immutable;
using Quipu.Core.Text;

namespace Quipu.Core.Facts;

/// <summary>
/// All that one document says, before anything is merged across documents: the result of the map step and the only
/// input of the reduce step. Immutable.
/// </summary>
/// <param name="DocumentId">The document's id.</param>
public sealed record DocumentFacts(string DocumentId)
{
    /// <summary>Where it was read from, for people.</summary>
    public string Source { get; init; } = "";

    /// <summary>The document's title, if it has one.</summary>
    public string? Title { get; init; }

    /// <summary>The day from which it speaks.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The number of words (tokens with a letter or digit) that were read.</summary>
    public int Words { get; init; }

    /// <summary>The sentences in order.</summary>
    public ImmutableArray<Span> Sentences { get; init; } = [];

    /// <summary>All mentions, in order of start, longer first.</summary>
    public ImmutableArray<Mention> Mentions { get; init; } = [];

    /// <summary>The entities in order of first mention.</summary>
    public ImmutableArray<DocumentEntity> Entities { get; init; } = [];

    /// <summary>The relations in order of their sentences.</summary>
    public ImmutableArray<Relation> Relations { get; init; } = [];

    /// <summary>What was found and not kept: how often, by reason.</summary>
    public ImmutableSortedDictionary<string, int> Dropped { get; init; } = ImmutableSortedDictionary<string, int>.Empty;
}
