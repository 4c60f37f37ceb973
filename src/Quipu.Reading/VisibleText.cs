using System.Text;
using Quipu.Core.Text;

namespace Quipu.Reading;

/// <summary>A block's words as a reader of the rendered page sees them.</summary>
internal static class VisibleText
{
    /// <summary>The text without hidden markup, with one space for every run of white space.</summary>
    public static string Of(string text, Block block)
    {
        var visible = new StringBuilder(block.Span.Length);
        int at = block.Span.Start;
        foreach (Span hidden in block.Hidden)
        {
            visible.Append(text, at, hidden.Start - at);
            at = hidden.End;
        }

        visible.Append(text, at, block.Span.End - at);
        return string.Join(' ', visible.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
