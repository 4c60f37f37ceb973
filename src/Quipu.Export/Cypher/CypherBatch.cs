namespace Quipu.Export.Cypher;

/// <summary>Rows that one statement writes, and what the statement does with them.</summary>
/// <param name="tail">What follows <c>UNWIND […] AS r</c>.</param>
internal sealed class CypherBatch(string tail)
{
    // Larger statements take the planner longer than they save; a row with a long quote counts for many.
    private const int MostRows = 200;
    private const int MostCharacters = 200_000;

    private readonly List<string> rows = [];
    private int characters;

    /// <summary>Adds a row; says whether the batch is full.</summary>
    public bool Add(string row)
    {
        rows.Add(row);
        characters += row.Length;
        return rows.Count >= MostRows || characters >= MostCharacters;
    }

    /// <summary>The statement; the batch is empty then.</summary>
    public string Take()
    {
        string statement = $"UNWIND [\n{string.Join(",\n", rows)}\n] AS r\n{tail};\n";
        rows.Clear();
        characters = 0;
        return statement;
    }

    /// <summary>Whether there is no row in it.</summary>
    public bool IsEmpty => rows.Count == 0;
}
