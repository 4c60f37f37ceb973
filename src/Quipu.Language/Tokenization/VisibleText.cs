using System.Text;
using Quipu.Core.Text;

namespace Quipu.Language.Tokenization;

/// <summary>
/// The text of a block without its hidden markup, and the way back: a token is found in what a reader sees
/// (<c>**Xi**'s</c> reads <c>Xi's</c>) and placed in the document.
/// </summary>
internal sealed class VisibleText
{
    private readonly int start;
    private readonly int[]? offsets;

    private VisibleText(string text, int start, int[]? offsets, int[] seams)
    {
        Text = text;
        this.start = start;
        this.offsets = offsets;
        Seams = seams;
    }

    /// <summary>What a reader sees.</summary>
    public string Text { get; }

    /// <summary>Positions in <see cref="Text"/> where hidden markup was taken out, in order: no token crosses one.</summary>
    public int[] Seams { get; }

    /// <summary>The visible text of a block.</summary>
    public static VisibleText Of(string text, Block block)
    {
        if (block.Hidden.IsDefaultOrEmpty)
            return new VisibleText(block.Span.Of(text), block.Span.Start, null, []);
        var visible = new StringBuilder(block.Span.Length);
        var offsets = new List<int>(block.Span.Length);
        var seams = new List<int>(block.Hidden.Length);
        int at = block.Span.Start;
        foreach (Span hidden in block.Hidden)
        {
            Append(hidden.Start);
            seams.Add(visible.Length);
            at = Math.Max(at, hidden.End);
        }

        Append(block.Span.End);
        return new VisibleText(visible.ToString(), block.Span.Start, [.. offsets], [.. seams]);

        void Append(int end)
        {
            for (; at < Math.Min(end, block.Span.End); at++)
            {
                visible.Append(text[at]);
                offsets.Add(at);
            }
        }
    }

    /// <summary>The place in the document of a non-empty stretch of visible text that crosses no seam.</summary>
    public Span Place(int from, int to) => offsets is null
        ? new Span(start + from, start + to)
        : new Span(offsets[from], offsets[to - 1] + 1);
}
