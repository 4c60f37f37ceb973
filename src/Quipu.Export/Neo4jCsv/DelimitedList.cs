using Quipu.Export.Files;

namespace Quipu.Export.Neo4jCsv;

/// <summary>
/// Lists in the notation of the importer: items with a delimiter between them, which cannot be escaped. The delimiter
/// is a control character that texts have by accident only; there it is replaced by U+FFFD and counted.
/// </summary>
internal sealed class DelimitedList
{
    private const char Delimiter = '\u001F';

    private readonly TextCleaner cleaner = TextCleaner.Without(Delimiter);

    /// <summary>How many characters were replaced so far.</summary>
    public int Replaced => cleaner.Replaced;

    /// <summary>The list, or null where it is empty.</summary>
    public string? Of(IEnumerable<string> items)
    {
        string joined = string.Join(Delimiter, items.Select(cleaner.Clean));
        return joined.Length == 0 ? null : joined;
    }
}
