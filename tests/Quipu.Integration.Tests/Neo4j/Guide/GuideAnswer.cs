using System.Collections.Immutable;
using System.Globalization;
using Quipu.Neo4j.Sessions;

namespace Quipu.Integration.Tests.Neo4j.Guide;

/// <summary>An answer of the server as the guide shows it: a Markdown table.</summary>
/// <param name="Rows">The rows.</param>
internal sealed record GuideAnswer(ImmutableArray<CypherRow> Rows)
{
    /// <summary>The line with the names of the columns.</summary>
    public string Head => Line(Rows[0].Fields);

    /// <summary>The table with the first rows.</summary>
    public IEnumerable<string> Table(int rows) => [Head, Line(Rows[0].Fields.Select(_ => "---"), ""), .. Lines.Take(rows)];

    /// <summary>All rows as lines of the table.</summary>
    public IEnumerable<string> Lines => Rows.Select(row => Line(row.Values.Select(Cell)));

    /// <summary>A line of the table without its numbers: how many there are and how sure they are changes with every rule.</summary>
    public static string WithoutNumbers(string line) =>
        string.Join('|', line.Split('|').Where(cell => !double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _)));

    private static string Line(IEnumerable<string> cells, string space = " ") => $"|{string.Concat(cells.Select(cell => $"{space}{cell}{space}|"))}";

    private static string Cell(object? value) => value switch
    {
        null => "",
        ImmutableArray<object?> list => string.Join(", ", list.Select(Cell)),
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!.Replace("|", @"\|", StringComparison.Ordinal).ReplaceLineEndings(" "),
    };
}
