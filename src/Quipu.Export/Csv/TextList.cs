using System.Text;

namespace Quipu.Export.Csv;

/// <summary>
/// A list of texts in one text: joined by <c>;</c>, with <c>\;</c> for a semicolon, <c>\\</c> for a backslash and
/// <c>\e</c> for an empty text. No two lists are written alike.
/// </summary>
internal static class TextList
{
    private const char Separator = ';';
    private const char Escape = '\\';
    private const string Empty = "\\e";

    /// <summary>The list as one text; empty for an empty list.</summary>
    public static string Join(IEnumerable<string> items) => string.Join(Separator, items.Select(Escaped));

    /// <summary>The list that <see cref="Join"/> wrote.</summary>
    /// <exception cref="FormatException">A backslash stands before something else.</exception>
    public static IReadOnlyList<string> Split(string text)
    {
        var items = new List<string>();
        if (text.Length == 0)
            return items;
        var item = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == Separator)
            {
                items.Add(item.ToString());
                item.Clear();
            }
            else if (text[i] != Escape)
            {
                item.Append(text[i]);
            }
            else
            {
                item.Append(Unescaped(text, ++i));
            }
        }

        items.Add(item.ToString());
        return items;
    }

    private static string Escaped(string item) => item.Length == 0
        ? Empty
        : item.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal);

    private static string Unescaped(string text, int index) => (index < text.Length ? text[index] : '\0') switch
    {
        Escape => "\\",
        Separator => ";",
        'e' => "",
        _ => throw new FormatException($"'{text}' has a backslash that escapes nothing."),
    };
}
