using Quipu.Cli.Commands;
using Quipu.Neo4j.Loading;
using Spectre.Console;

namespace Quipu.Cli.Rendering;

/// <summary>What a load did, or would do.</summary>
internal static class LoadView
{
    /// <summary>Writes it, one line a kind of node or relationship; kinds that neither the graph nor the database has are left out.</summary>
    public static void Write(LoadReport report, LoadPlan plan, TimeSpan time, IAnsiConsole output)
    {
        foreach (TableChanges table in report.Tables.Where(table => table.Total > 0 || !table.IsUnchanged))
            output.WriteLine($"{table.Name}: {Count.Of(table.Total)} ({Words(table, plan.IsDryRun)})");
        string place = $"graph '{plan.Graph.GraphName}' in the database '{plan.Connection.Database}' at {plan.Connection.Address}";
        string done = plan.IsDryRun ? "nothing was written" : report.IsUnchanged ? "nothing had to be written" : "loaded";
        output.WriteLine($"{place}: {done} ({Count.Of(time)})");
    }

    private static string Words(TableChanges table, bool isDryRun)
    {
        (long Count, string Done, string ToDo)[] changes =
        [
            (table.Added, "added", "to add"), (table.Updated, "updated", "to update"), (table.Removed, "removed", "to remove"),
            (table.GivenUp, "left to others", "to leave to others"),
        ];
        IEnumerable<string> words = changes.Where(change => change.Count > 0).Select(change => $"{Count.Of(change.Count)} {(isDryRun ? change.ToDo : change.Done)}");
        return table.IsUnchanged ? "unchanged" : string.Join(", ", words);
    }
}
