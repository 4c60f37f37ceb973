using Quipu.Core.Text;

namespace Quipu.Export.Extract;

/// <summary>Offsets into a text as the output counts them.</summary>
internal sealed class OffsetMap
{
    // Where the second halves of surrogate pairs stand: each is a code unit that is no code point of its own.
    private readonly List<int> secondHalves = [];

    /// <summary>Makes a map.</summary>
    /// <param name="text">The text.</param>
    /// <param name="unit">What offsets count.</param>
    public OffsetMap(string text, OffsetUnit unit)
    {
        if (unit == OffsetUnit.Utf16)
            return;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
                secondHalves.Add(i);
        }
    }

    /// <summary>The span as the output counts it.</summary>
    public Span this[Span span] => new(Of(span.Start), Of(span.End));

    /// <summary>The span as the output counts it, or null.</summary>
    public Span? this[Span? span] => span is { } present ? this[present] : null;

    private int Of(int offset)
    {
        int found = secondHalves.BinarySearch(offset);
        return offset - (found >= 0 ? found : ~found);
    }
}
