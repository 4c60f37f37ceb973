using System.Collections.Immutable;

namespace Quipu.Evaluation.Seeds;

/// <summary>A statement that a document makes. It has exactly one of the four kinds of object.</summary>
/// <param name="Subject">The node it is about.</param>
public sealed record GoldEdge(string Subject)
{
    /// <summary>The node at its other end.</summary>
    public string? Object { get; init; }

    /// <summary>The words at its other end, where that is no node.</summary>
    public string? ObjectText { get; init; }

    /// <summary>The words of the value at its other end.</summary>
    public string? ValueText { get; init; }

    /// <summary>The value at its other end.</summary>
    public GoldValue? Value { get; init; }

    /// <summary>The type of the relation vocabulary, if it has one.</summary>
    public string? Type { get; init; }

    /// <summary>Lemmas that mean the relation, any of them.</summary>
    public ImmutableArray<string> Predicates { get; init; } = [];

    /// <summary>The office.</summary>
    public string? Role { get; init; }

    /// <summary>How far the text commits itself; null for asserted.</summary>
    public string? Factuality { get; init; }

    /// <summary>Whether the text affirms it; null for positive.</summary>
    public string? Polarity { get; init; }

    /// <summary>The node that says it, where it is reported.</summary>
    public string? Speaker { get; init; }

    /// <summary>The time that the text gives.</summary>
    public string? Time { get; init; }

    /// <summary>Whether the text says that it holds no longer; null where that does not matter.</summary>
    public bool? Ended { get; init; }

    /// <summary>Whether it has to be found; else it should be.</summary>
    public bool Must { get; init; }

    /// <summary>The words of the text that say it.</summary>
    public string? Evidence { get; init; }
}
