namespace Quipu.Export.Csv;

/// <summary>
/// Keeps spreadsheets from running text as a formula: an apostrophe goes before a text that starts like one. Text that
/// already starts with apostrophes and then like a formula gets one more, so that taking one away gives the text back.
/// </summary>
internal static class FormulaGuard
{
    private const char Mark = '\'';
    private const string FormulaStarts = "=+-@\t\r";

    /// <summary>The text as a spreadsheet shows it unharmed.</summary>
    public static string Guard(string text) => LooksLikeFormula(text) ? Mark + text : text;

    /// <summary>The text before <see cref="Guard"/>.</summary>
    public static string Unguard(string text) => text.StartsWith(Mark) && LooksLikeFormula(text) ? text[1..] : text;

    private static bool LooksLikeFormula(string text)
    {
        ReadOnlySpan<char> rest = text.AsSpan().TrimStart(Mark);
        return rest.Length > 0 && FormulaStarts.Contains(rest[0], StringComparison.Ordinal);
    }
}
