using System.Collections.Immutable;
using System.Globalization;
using Quipu.Core.Facts;

namespace Quipu.Export.Exchange;

/// <summary>
/// From a first to a last day, as the time line of Gephi takes it. A bound as precise as a text gives it (a year, a
/// month, a week) becomes the first or last day of that. Bounds that are no dates (a season) are left to the columns.
/// </summary>
/// <param name="Start">The first day, or null where it is open.</param>
/// <param name="End">The last day, or null where it is open.</param>
internal sealed record Period(string? Start, string? End)
{
    /// <summary>The periods of some times, sorted, each once, without those that have no bound or end before they start.</summary>
    public static ImmutableArray<Period> Of(IEnumerable<RelationTime> times) =>
    [
        .. times.Select(time => Of(time.From, time.To)).OfType<Period>().Distinct()
            .OrderBy(period => period.Start, StringComparer.Ordinal).ThenBy(period => period.End, StringComparer.Ordinal),
    ];

    /// <summary>The period between two bounds, or null where there is none.</summary>
    public static Period? Of(string? from, string? to)
    {
        string? start = Day(from, last: false), end = Day(to, last: true);
        if (start is null && end is null)
            return null;
        return start is null || end is null || string.CompareOrdinal(start, end) <= 0 ? new Period(start, end) : null;
    }

    private static string? Day(string? bound, bool last) =>
        bound is not null && DayInterval.Of(bound) is { } days ? (last ? days.Last : days.First).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
