namespace Quipu.Export;

/// <summary>How a graph is written. Which part of it is written is decided before, by taking a part of the graph.</summary>
public sealed record ExportOptions
{
    /// <summary>
    /// Whether text in <c>csv</c> that a spreadsheet would take for a formula (<c>= + - @</c>, tab or carriage return at
    /// its start) gets an apostrophe in front. Off by default: text is written as it is.
    /// </summary>
    public bool ExcelSafe { get; init; }
}
