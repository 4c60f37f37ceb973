using System.Collections.Immutable;

namespace Quipu.Evaluation.Seeds;

/// <summary>
/// A wrong reading: a statement (any of its parts may be left open), a name with a wrong type, one entity as two
/// nodes, or names that name nothing.
/// </summary>
/// <param name="What">The wrong reading in words.</param>
public sealed record GoldTrap(string What)
{
    /// <summary>The node it is about.</summary>
    public string? Subject { get; init; }

    /// <summary>The node at its other end.</summary>
    public string? Object { get; init; }

    /// <summary>Lemmas that mean the relation.</summary>
    public ImmutableArray<string> Predicates { get; init; } = [];

    /// <summary>The factuality that is wrong; null for any.</summary>
    public string? Factuality { get; init; }

    /// <summary>The polarity that is wrong; null for positive.</summary>
    public string? Polarity { get; init; }

    /// <summary>False where it is wrong to say that it still holds.</summary>
    public bool? Ended { get; init; }

    /// <summary>The words of the text that are misread.</summary>
    public string? Evidence { get; init; }

    /// <summary>A name that has <see cref="Type"/> wrongly.</summary>
    public string? Name { get; init; }

    /// <summary>The wrong type of <see cref="Name"/>.</summary>
    public string? Type { get; init; }

    /// <summary>Two names of one entity.</summary>
    public ImmutableArray<string> TwoNodes { get; init; } = [];

    /// <summary>Words that name no entity.</summary>
    public ImmutableArray<string> Names { get; init; } = [];
}
