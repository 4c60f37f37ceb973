using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Quipu.Core.Facts;

namespace Quipu.Export.Exchange;

/// <summary>
/// From a first to a last day, as the time line of Gephi takes it. A bound as precise as a text gives it (a year, a
/// month) becomes the first or last day of that. Bounds that are no dates (a season, a week) are left to the columns.
/// </summary>
/// <param name="Start">The first day, or null where it is open.</param>
/// <param name="End">The last day, or null where it is open.</param>
internal sealed partial record Period(string? Start, string? End)
{
    private const int December = 12;

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

    private static string? Day(string? bound, bool last)
    {
        Match match = IsoDate().Match(bound ?? "");
        if (!match.Success)
            return null;
        int year = Number(match.Groups[1]) ?? 0;
        int month = Number(match.Groups[2]) ?? (last ? December : 1);
        if (year == 0 || month is < 1 or > December)
            return null;
        int length = DateTime.DaysInMonth(year, month);
        int day = Number(match.Groups[3]) ?? (last ? length : 1);
        return day >= 1 && day <= length ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}") : null;
    }

    private static int? Number(Group group) =>
        group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex IsoDate();
}
