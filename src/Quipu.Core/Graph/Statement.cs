using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Text;

namespace Quipu.Core.Graph;

/// <summary>One piece of evidence of a relationship: a sentence of a document and where in it the relation stands.</summary>
/// <param name="Evidence">Document, span and exact quote.</param>
/// <param name="Predicate">The relation in the words of this sentence.</param>
/// <param name="Subject">Where the subject stands.</param>
/// <param name="Object">Where the object stands.</param>
public sealed record Statement(Evidence Evidence, string Predicate, Span Subject, Span Object)
{
    /// <summary>Where the predicate's words stand.</summary>
    public ImmutableArray<Span> PredicateSpans { get; init; } = [];

    /// <summary>The node that says it, when it is reported.</summary>
    public string? SpeakerId { get; init; }

    /// <summary>The speaker's words in the sentence, when it is reported.</summary>
    public string? SpeakerText { get; init; }

    /// <summary>The time that the text gives.</summary>
    public RelationTime? Time { get; init; }

    /// <summary>0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>Which part found it.</summary>
    public required string Extractor { get; init; }
}
