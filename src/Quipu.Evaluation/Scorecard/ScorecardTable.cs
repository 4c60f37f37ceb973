using System.Collections.Immutable;
using System.Globalization;

namespace Quipu.Evaluation.Scorecard;

/// <summary>All figures as one Markdown table, with floor, goal and the change against an earlier table.</summary>
public sealed class ScorecardTable
{
    private static readonly ImmutableArray<string> Titles = ["set", "measure", "score", "floor", "goal", "change", "counts"];
    private readonly Targets targets = Targets.Load();

    /// <summary>Writes the table.</summary>
    /// <param name="results">What was measured.</param>
    /// <param name="former">The scores of an earlier table, from <see cref="Read"/>.</param>
    /// <param name="output">Where to.</param>
    public void Write(IReadOnlyList<SetResult> results, IReadOnlyDictionary<(string Set, string Measure), double> former, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(former);
        ArgumentNullException.ThrowIfNull(output);
        ImmutableArray<string>[] rows = [.. results.SelectMany(result => result.Figures.Select(figure => Row(result.Set, figure, former)))];
        int[] widths = [.. Titles.Select((title, i) => rows.Select(row => row[i].Length).Append(title.Length).Max())];
        WriteRow(Titles, widths, output);
        WriteRow([.. widths.Select(width => new string('-', width))], widths, output);
        foreach (ImmutableArray<string> row in rows)
            WriteRow(row, widths, output);
    }

    /// <summary>The scores of a table that was written before; other lines are passed over.</summary>
    public static IReadOnlyDictionary<(string Set, string Measure), double> Read(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var scores = new Dictionary<(string, string), double>();
        foreach (string[] cells in lines.Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(line => line.Split('|')))
        {
            if (cells.Length == Titles.Length + 2 && double.TryParse(cells[3], NumberStyles.Float, CultureInfo.InvariantCulture, out double score))
                scores[(cells[1].Trim(), cells[2].Trim())] = score;
        }

        return scores;
    }

    private ImmutableArray<string> Row(string set, Figure figure, IReadOnlyDictionary<(string Set, string Measure), double> former)
    {
        Target target = targets.Of(set, figure.Measure);
        string floor = target.Floor is { } least ? Text(least) + (target.IsReached(figure.Value) ? " ✓" : " ✗") : "";
        string change = former.TryGetValue((set, figure.Measure), out double before) ? Change(Math.Round(figure.Value, 4) - before) : "";
        return [set, figure.Measure, Text(figure.Value), floor, target.Goal is { } goal ? Text(goal) : "", change, figure.Basis];
    }

    private static string Text(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);

    private static string Change(double change) => Math.Abs(change) < 0.00005 ? "=" : change.ToString("+0.0000;-0.0000", CultureInfo.InvariantCulture);

    private static void WriteRow(ImmutableArray<string> cells, int[] widths, TextWriter output) =>
        output.WriteLine("| " + string.Join(" | ", cells.Select((cell, i) => cell.PadRight(widths[i]))) + " |");
}
