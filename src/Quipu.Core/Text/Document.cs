using System.Collections.Immutable;

namespace Quipu.Core.Text;

/// <summary>
/// One text as it was read: the unit that the map step works on. <see cref="Text"/> is the decoded content of the
/// source, unchanged, and every offset anywhere in Quipu points into it. Immutable.
/// </summary>
/// <param name="Id">Unique in a build: the path relative to the input folder with <c>/</c>, or the <c>id</c> of a JSON line.</param>
/// <param name="Text">The original text, UTF-16.</param>
/// <param name="Blocks">The parts that are language, in order, without overlap.</param>
public sealed record Document(string Id, string Text, ImmutableArray<Block> Blocks)
{
    /// <summary>The title, if the source has one.</summary>
    public string? Title { get; init; }

    /// <summary>The day from which the document speaks; relative dates are counted from it.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Where it was read from, for people: a path relative to the input or <c>-</c>.</summary>
    public string Source { get; init; } = "";

    /// <summary>The document's own text at <paramref name="span"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span ends beyond the text.</exception>
    public string this[Span span] => span.Of(Text);
}
