namespace Quipu.Evaluation.Edges;

/// <summary>A relation of a passage.</summary>
/// <param name="Subject">The id of its subject.</param>
/// <param name="Predicates">Base forms of the words that say it, and close synonyms.</param>
public sealed record EdgesRelation(string Subject, IReadOnlyList<string> Predicates)
{
    /// <summary>The id of its object, or null for a value.</summary>
    public string? Object { get; init; }

    /// <summary>The value, or null for an object.</summary>
    public EdgesValue? Value { get; init; }

    /// <summary>A type of the vocabulary, or null.</summary>
    public string? Type { get; init; }

    /// <summary>The office, or null.</summary>
    public string? Role { get; init; }

    /// <summary>As <c>asserted</c>.</summary>
    public string Factuality { get; init; } = "asserted";

    /// <summary>As <c>positive</c>.</summary>
    public string Polarity { get; init; } = "positive";

    /// <summary>The id of who says it, or null.</summary>
    public string? Speaker { get; init; }
}
