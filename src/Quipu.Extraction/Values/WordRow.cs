using Quipu.Core.Text;

namespace Quipu.Extraction.Values;

/// <summary>A sentence's words as the readers of values look at them: in lower case, empty beyond both ends.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="DocumentDate">The day from which the document speaks.</param>
internal sealed record WordRow(Sentence Sentence, DateOnly? DocumentDate)
{
    /// <summary>The normal form of the date read last, here or in the sentence before: <c>the following year</c> counts from it.</summary>
    public string? Anchor { get; init; }

    /// <summary>The word in lower case.</summary>
    public string this[int token] => Has(token) ? Sentence.Tokens[token].Text.ToLowerInvariant() : "";

    /// <summary>The word as written.</summary>
    public string Text(int token) => Has(token) ? Sentence.Tokens[token].Text : "";

    /// <summary>Its Penn tag.</summary>
    public string Xpos(int token) => Has(token) ? Sentence.Tokens[token].Xpos : "";

    /// <summary>Its universal part of speech.</summary>
    public string Upos(int token) => Has(token) ? Sentence.Tokens[token].Upos : "";

    /// <summary>Whether the word is a hyphen or dash.</summary>
    public bool IsDash(int token) => this[token] is "-" or "–" or "—" or "‐" or "‑";

    private bool Has(int token) => token >= 0 && token < Sentence.Tokens.Length;
}
