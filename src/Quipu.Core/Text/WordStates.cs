using System.Collections.Immutable;

namespace Quipu.Core.Text;

/// <summary>
/// What the language network keeps of every word for readers that look across sentences: a row of numbers a word,
/// without meaning outside the model that made them. Immutable.
/// </summary>
public sealed class WordStates
{
    private readonly ImmutableArray<ImmutableArray<Half>> sentences;

    /// <summary>Makes the states of a document.</summary>
    /// <param name="width">The numbers of a word.</param>
    /// <param name="sentences">For each sentence the rows of its words, one after another.</param>
    public WordStates(int width, ImmutableArray<ImmutableArray<Half>> sentences)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        if (sentences.Any(rows => rows.Length % width != 0))
            throw new ArgumentException("A row is not whole.", nameof(sentences));
        Width = width;
        this.sentences = sentences;
    }

    /// <summary>The numbers of a word.</summary>
    public int Width { get; }

    /// <summary>The rows of a sentence's words, one after another.</summary>
    public ReadOnlySpan<Half> Of(int sentence) => sentences[sentence].AsSpan();
}
