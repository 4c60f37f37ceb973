using Quipu.Core.Facts;
using Quipu.Core.Text;

namespace Quipu.Extraction.Mentions;

/// <summary>
/// A stretch of tokens that refers to something: a mention before it is known to what. Positions are tokens of its
/// sentence, inclusive.
/// </summary>
/// <param name="Id">Its number in the document, in order of the text.</param>
/// <param name="Sentence">Its sentence.</param>
/// <param name="First">The first token.</param>
/// <param name="Last">The last token.</param>
/// <param name="Head">The head token.</param>
/// <param name="Kind">How it refers.</param>
/// <param name="Type">What it refers to.</param>
/// <param name="Name">The words that name it: without articles, titles and line breaks.</param>
internal sealed record Candidate(int Id, Sentence Sentence, int First, int Last, int Head, MentionKind Kind, EntityType Type, string Name)
{
    /// <summary>A finer type in words, or null.</summary>
    public string? Subtype { get; init; }

    /// <summary>The value, for a date, number or amount.</summary>
    public LiteralValue? Value { get; init; }

    /// <summary>0 to 1: how sure it is that these tokens belong together and are of this type.</summary>
    public float Confidence { get; init; } = 1f;

    /// <summary>How likely a name is of each type; empty where only <see cref="Type"/> is known.</summary>
    public NameShares Shares { get; init; }

    /// <summary>An acronym that the text gives for this name in brackets, or null.</summary>
    public string? Acronym { get; init; }

    /// <summary>Where it stands.</summary>
    public Span Span => new(Sentence.Tokens[First].Span.Start, Sentence.Tokens[Last].Span.End);

    /// <summary>Its head token.</summary>
    public Token HeadToken => Sentence.Tokens[Head];

    /// <summary>Whether the token lies in it.</summary>
    public bool Covers(int token) => First <= token && token <= Last;
}
