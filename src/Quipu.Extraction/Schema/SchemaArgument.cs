using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Coreference;
using Quipu.Extraction.Mentions;

namespace Quipu.Extraction.Schema;

/// <summary>What may stand at an end of a schema's relation: a mention of an entity, a value, or a phrase that names a class.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
/// <param name="Head">Its head token.</param>
/// <param name="Text">Its words.</param>
/// <param name="Type">What it is.</param>
internal sealed record SchemaArgument(int First, int Last, int Head, string Text, EntityType Type)
{
    /// <summary>The sentence, for a phrase that is no mention.</summary>
    public Sentence? Sentence { get; init; }

    /// <summary>The mention that it is, or null for a phrase.</summary>
    public Candidate? Mention { get; init; }

    /// <summary>What it refers to, or null.</summary>
    public Cluster? Cluster { get; init; }

    /// <summary>The value that it is, or null.</summary>
    public LiteralValue? Value { get; init; }

    /// <summary>Nouns that the text calls it by, in lower case.</summary>
    public ImmutableHashSet<string> Nouns { get; init; } = [];

    /// <summary>Whether it is a country.</summary>
    public bool IsCountry { get; init; }

    /// <summary>Whether it is only an origin before a noun: <c>American</c>.</summary>
    public bool IsOrigin { get; init; }

    /// <summary>Whether it has a name.</summary>
    public bool IsNamed { get; init; }

    /// <summary>Whether the sentence is about it.</summary>
    public bool IsTopic { get; init; }

    /// <summary>The kind whose phrase it is, or null.</summary>
    public Kind? Class { get; init; }

    /// <summary>Whether the token lies in it.</summary>
    public bool Covers(int token) => First <= token && token <= Last;

    /// <summary>Whether it shares a token with another.</summary>
    public bool Overlaps(SchemaArgument other) => First <= other.Last && other.First <= Last;
}
