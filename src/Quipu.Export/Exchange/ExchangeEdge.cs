using System.Collections.Immutable;
using Quipu.Core.Facts;

namespace Quipu.Export.Exchange;

/// <summary>
/// An edge as programs that draw graphs take it: all relationships between two nodes of one kind, since such programs
/// would merge them in ways of their own.
/// </summary>
/// <param name="Id">Unique in the file, lower case, starts with <c>e</c>.</param>
/// <param name="Source">The id of the node that it starts at.</param>
/// <param name="Target">The id of the node that it ends at.</param>
/// <param name="Kind">The kind.</param>
internal sealed record ExchangeEdge(string Id, string Source, string Target, string Kind)
{
    /// <summary>The relations in base form, each once, joined by <c>; </c>, with the status in brackets where they are no plain fact.</summary>
    public required string Label { get; init; }

    /// <summary>How many statements support it.</summary>
    public int Weight { get; init; }

    /// <summary>The types of the vocabulary, joined by <c>; </c>, or null.</summary>
    public string? Type { get; init; }

    /// <summary>The Wikidata properties, joined by <c>; </c>, or null.</summary>
    public string? Wikidata { get; init; }

    /// <summary>The relation in the words of its best statement.</summary>
    public required string Predicate { get; init; }

    /// <summary>The offices, joined by <c>; </c>, or null.</summary>
    public string? Role { get; init; }

    /// <summary>The confidence that at least one statement is right.</summary>
    public double Confidence { get; init; }

    /// <summary>How far the texts commit themselves.</summary>
    public required string Factuality { get; init; }

    /// <summary>Whether they affirm or deny.</summary>
    public required string Polarity { get; init; }

    /// <summary>Who says it, joined by <c>; </c>, when no document says it itself; else null.</summary>
    public string? Speaker { get; init; }

    /// <summary>How many documents support it.</summary>
    public int Sources { get; init; }

    /// <summary>The sentence of its best statement.</summary>
    public required string Quote { get; init; }

    /// <summary>The times that texts give, the best first.</summary>
    public ImmutableArray<RelationTime> Times { get; init; } = [];

    /// <summary>Since when it is said to hold, or null.</summary>
    public string? From => Times.FirstOrDefault()?.From;

    /// <summary>Until when it is said to hold, or null.</summary>
    public string? To => Times.FirstOrDefault()?.To;
}
