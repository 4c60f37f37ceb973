using System.Globalization;
using System.Text.RegularExpressions;

namespace Quipu.Core.Facts;

/// <summary>The days that a date covers: of <c>2021-Q3</c> from 1 July to 30 September.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
public readonly partial record struct DayInterval(DateOnly First, DateOnly Last)
{
    /// <summary>The days of a normal form of a date, or null where it leaves the year open or is none.</summary>
    /// <param name="normal">As <c>2021</c>, <c>198X</c>, <c>2021-07</c>, <c>2021-Q3</c>, <c>2021-H1</c>, <c>2021-W13</c>, <c>2021-07-14</c>, or two of them with a stroke between.</param>
    public static DayInterval? Of(string normal)
    {
        ArgumentNullException.ThrowIfNull(normal);
        string[] ends = normal.Split('/');
        if (ends.Length == 2)
            return Of(ends[0]) is DayInterval from && Of(ends[1]) is DayInterval to && from.First <= to.Last ? new DayInterval(from.First, to.Last) : null;
        if (Years().Match(normal) is { Success: true } years)
            return OfYears(years.Groups[1].Value, years.Groups[2].Length);
        if (Part().Match(normal) is not { Success: true } part || !int.TryParse(part.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int year) || year < 1)
            return null;
        int number = part.Groups[3].Length > 0 ? int.Parse(part.Groups[3].Value, CultureInfo.InvariantCulture) : 0;
        return part.Groups[2].Value switch
        {
            "" when number is >= 1 and <= 12 => Months(year, number, 1),
            "Q" when number is >= 1 and <= 4 => Months(year, (3 * number) - 2, 3),
            "H" when number is 1 or 2 => Months(year, (6 * number) - 5, 6),
            "W" when number >= 1 && number <= ISOWeek.GetWeeksInYear(year) => Week(year, number),
            _ => DateOnly.TryParseExact(normal, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? new DayInterval(day, day) : null,
        };
    }

    private static DayInterval? OfYears(string digits, int open)
    {
        int span = (int)Math.Pow(10, open);
        int first = int.Parse(digits, CultureInfo.InvariantCulture) * span;
        return first + span is > 1 and <= 10000 ? new DayInterval(new DateOnly(Math.Max(first, 1), 1, 1), new DateOnly(first + span - 1, 12, 31)) : null;
    }

    private static DayInterval Months(int year, int month, int count)
    {
        var first = new DateOnly(year, month, 1);
        return new DayInterval(first, first.AddMonths(count - 1).AddDays(DateTime.DaysInMonth(year, month + count - 1) - 1));
    }

    private static DayInterval Week(int year, int week)
    {
        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
        return new DayInterval(monday, monday.AddDays(6));
    }

    // "2021", "198X", "19XX"
    [GeneratedRegex(@"^(?=.{4}\z)([0-9]{2,4})(X{0,2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Years();

    // "2021-07", "2021-Q3", "2021-H1", "2021-W13"; a day falls through.
    [GeneratedRegex(@"^([0-9]{4})-(?:([QHW]?)([0-9]{1,2})|[0-9]{2}-[0-9]{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
