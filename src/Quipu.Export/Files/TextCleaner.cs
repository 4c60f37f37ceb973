using System.Text;

namespace Quipu.Export.Files;

/// <summary>
/// Replaces by U+FFFD what a format cannot hold, and counts it. A surrogate without its partner is always replaced,
/// since UTF-8 has no bytes for it. One cleaner a file; not thread-safe.
/// </summary>
internal sealed class TextCleaner
{
    private const char Replacement = '\uFFFD';

    private readonly Func<char, bool> isForbidden;

    private TextCleaner(Func<char, bool> isForbidden) => this.isForbidden = isForbidden;

    /// <summary>How many characters were replaced so far.</summary>
    public int Replaced { get; private set; }

    /// <summary>For text files that hold every character.</summary>
    public static TextCleaner ForUtf8() => new(static _ => false);

    /// <summary>For text files in which one character has a meaning of its own.</summary>
    public static TextCleaner Without(char reserved) => new(c => c == reserved);

    /// <summary>For XML 1.0, production <c>Char</c>.</summary>
    public static TextCleaner ForXml() => new(static c => (c < ' ' && c is not ('\t' or '\n' or '\r')) || c >= '\uFFFE');

    /// <summary>The text as the format can hold it; the same instance if nothing is replaced.</summary>
    public string Clean(string text)
    {
        StringBuilder? cleaned = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]) || isForbidden(text[i]))
                Replace(ref cleaned, text, i);
        }

        return cleaned?.ToString() ?? text;
    }

    private void Replace(ref StringBuilder? cleaned, string text, int index)
    {
        cleaned ??= new StringBuilder(text);
        cleaned[index] = Replacement;
        Replaced++;
    }
}
