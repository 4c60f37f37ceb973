namespace Quipu.Export.Neo4jCsv;

/// <summary>
/// The character between the items of lists. The importer knows no way to escape it, and one and the same holds for all
/// tables, so it has to be one that no item has: a control character, or else one of private use.
/// </summary>
internal sealed class ListDelimiter
{
    private const char FirstControl = '\u0001', LastControl = '\u001F', FirstPrivate = '\uE000', LastPrivate = '\uF8FF';

    private readonly HashSet<char> seen = [];

    /// <summary>The first that no list seen so far has.</summary>
    public char Free => Candidates().First(candidate => !seen.Contains(candidate));

    /// <summary>A list in one text.</summary>
    /// <param name="items">The items, at least one.</param>
    /// <param name="delimiter">What stands between them.</param>
    public string Join(string[] items, char delimiter)
    {
        foreach (string item in items)
        {
            foreach (char c in item)
            {
                if (c is >= FirstControl and <= LastControl or >= FirstPrivate and <= LastPrivate)
                    seen.Add(c);
            }
        }

        return string.Join(delimiter, items);
    }

    // Separators of records and groups first; none that ends a line.
    private static IEnumerable<char> Candidates()
    {
        for (char c = LastControl; c >= FirstControl; c--)
        {
            if (c is not ('\n' or '\r' or '\t'))
                yield return c;
        }

        for (char c = FirstPrivate; c <= LastPrivate; c++)
            yield return c;
    }
}
