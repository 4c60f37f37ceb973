using System.CommandLine;

namespace Quipu.Cli.Commands;

/// <summary>Options that several commands have, with one name and meaning.</summary>
internal static class SharedOptions
{
    /// <summary>The store where none is named.</summary>
    public const string DefaultGraph = "quipu.db";

    /// <summary>The store that answers.</summary>
    public static Option<string> Graph() => new("--graph")
    {
        Description = "The graph's file.",
        HelpName = "FILE",
        DefaultValueFactory = _ => DefaultGraph,
    };

    /// <summary>Answers as JSON.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Answer as JSON." };

    /// <summary>All evidence.</summary>
    public static Option<bool> Evidence() => new("--evidence") { Description = "Show every sentence that says it, with its place, not only the best one." };

    /// <summary>How many.</summary>
    public static Option<int> Limit(int standard) => new("--limit")
    {
        Description = "The largest number of answers.",
        HelpName = "N",
        DefaultValueFactory = _ => standard,
    };

    /// <summary>Silence.</summary>
    public static Option<bool> Quiet() => new("--quiet", "-q") { Description = "Show neither progress nor summary, only errors." };

    /// <summary>The spreadsheet guard.</summary>
    public static Option<bool> ExcelSafe() => new("--excel-safe")
    {
        Description = "In csv, put an apostrophe before text that a spreadsheet would take for a formula.",
    };
}
