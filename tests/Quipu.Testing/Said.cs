using Quipu.Core.Facts;

namespace Quipu.Testing;

/// <summary>How a text of a <see cref="GraphSketch"/> says something.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="Quote">The sentence; not empty.</param>
/// <param name="Predicate">The relation in its words.</param>
public sealed record Said(string Document, string Quote, string Predicate)
{
    /// <summary>A type of the vocabulary, or null.</summary>
    public string? Type { get; init; }

    /// <summary>The Wikidata property, or null.</summary>
    public string? Wikidata { get; init; }

    /// <summary>The office, or null.</summary>
    public string? Role { get; init; }

    /// <summary>How far the text commits itself.</summary>
    public Factuality Factuality { get; init; }

    /// <summary>Whether it affirms or denies.</summary>
    public Polarity Polarity { get; init; }

    /// <summary>The name of who says it, or null.</summary>
    public string? Speaker { get; init; }

    /// <summary>The time that it gives, or null.</summary>
    public RelationTime? Time { get; init; }

    /// <summary>0 to 1.</summary>
    public double Confidence { get; init; } = 0.9;
}
