using System.Collections.Immutable;
using Quipu.Core.Text;

namespace Quipu.Core.Facts;

/// <summary>One statement in one text: subject, predicate, object, and how the text says it.</summary>
public sealed record Relation
{
    /// <summary>The <see cref="Extractor"/> of what only the relation network found.</summary>
    public const string LearnedExtractor = "learned";

    /// <summary>A type of the relation vocabulary (<c>position_held</c>), or null for an open relation.</summary>
    public string? Type { get; init; }

    /// <summary>The Wikidata property of <see cref="Type"/> (<c>P39</c>), if it has one.</summary>
    public string? Wikidata { get; init; }

    /// <summary>The relation in words, as the text puts it; words that it leaves implicit stand in square brackets.</summary>
    public required string Predicate { get; init; }

    /// <summary>
    /// The predicate in base form, which names the edge: head verb or noun with its particle and preposition,
    /// lower case, without auxiliaries, articles and negation (<c>visit</c>, <c>participate in</c>, <c>general secretary of</c>).
    /// </summary>
    public required string Lemma { get; init; }

    /// <summary>Where the predicate's words stand, in order; empty if all are implicit.</summary>
    public ImmutableArray<Span> PredicateSpans { get; init; } = [];

    /// <summary>The subject; always an entity.</summary>
    public required Argument Subject { get; init; }

    /// <summary>The object.</summary>
    public required Argument Object { get; init; }

    /// <summary>The sentence that says it.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>How far the text commits itself.</summary>
    public Factuality Factuality { get; init; }

    /// <summary>Whether it affirms or denies.</summary>
    public Polarity Polarity { get; init; }

    /// <summary>Who says it, when it is reported rather than the document's own claim.</summary>
    public Argument? Speaker { get; init; }

    /// <summary>The time that the text gives for it.</summary>
    public RelationTime? Time { get; init; }

    /// <summary>For a relation that holds an office: the office in words.</summary>
    public string? Role { get; init; }

    /// <summary>0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>Which part found it: <c>typed</c>, <c>open</c> or <see cref="LearnedExtractor"/>.</summary>
    public required string Extractor { get; init; }

    /// <summary>The rule that read it from the tree, such as <c>role</c> or <c>passive</c>; null where none did.</summary>
    public string? Rule { get; init; }

    /// <summary>
    /// Whether no words of the text say it by themselves: the relation network read it from all that stands around its ends,
    /// so its predicate is the name of its type.
    /// </summary>
    public bool IsInferred => Extractor == LearnedExtractor;
}
