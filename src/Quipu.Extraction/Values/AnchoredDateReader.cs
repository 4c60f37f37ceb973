using System.Globalization;
using Quipu.Core.Facts;

namespace Quipu.Extraction.Values;

/// <summary>Reads dates counted from another date of the text: <c>the same year</c>, <c>the following year</c>, <c>six years later</c>, <c>two days before</c>.</summary>
internal static class AnchoredDateReader
{
    /// <summary>The date that begins at a token, or null; without a date before it there is none.</summary>
    public static Draft? Read(WordRow words, int first)
    {
        if (words.Anchor is not string anchor || Parse(anchor) is not Moment moment)
            return null;
        return ReadSame(words, first, moment) ?? ReadLater(words, first, moment);
    }

    // "the same year", "that year", "the following month", "the next day", "the previous year"
    private static Draft? ReadSame(WordRow words, int first, Moment anchor)
    {
        int at = words[first] is "the" ? first + 1 : first;
        int? shift = (words[first], words[at]) switch
        {
            ("the", "same") => 0,
            ("that", _) when words.Sentence.Tokens[first].Upos is "DET" => 0,
            ("the", "following" or "next") => 1,
            ("the", "previous" or "preceding") => -1,
            _ => null,
        };
        int unit = words[first] is "that" ? first + 1 : at + 1;
        return shift is int by && Shift(anchor, words[unit], by) is string normal ? new Draft(unit, EntityType.Date, normal) : null;
    }

    private static Draft? ReadLater(WordRow words, int first, Moment anchor)
    {
        (int unit, int count) = words[first] is "a" or "one"
            ? (first + 1, 1)
            : NumberReader.Read(words, first) is NumberReader.Number number && number.Value is > 0 and < 1000 ? (number.Last + 1, (int)number.Value) : (-1, 0);
        int sign = unit < 0 ? 0 : words[unit + 1] switch { "later" or "afterwards" => 1, "earlier" or "previously" => -1, _ => 0 };
        if (sign == 0 || words[unit + 2] is "than")
            return null;
        return Shift(anchor, words[unit].TrimEnd('s'), sign * count) is string normal ? new Draft(unit + 1, EntityType.Date, normal) : null;
    }

    private static string? Shift(Moment anchor, string unit, int count) => unit switch
    {
        "year" => DateResolver.Format(anchor.Year + count),
        "decade" => DateResolver.Format(anchor.Year + (10 * count)),
        "month" when anchor.Month is int month => Month(new DateOnly(anchor.Year, month, 1).AddMonths(count)),
        "day" when anchor.Day is DateOnly day => DateResolver.Format(day.AddDays(count)),
        "week" when anchor.Day is DateOnly day && count != 0 => DateResolver.Format(day.AddDays(7 * count)),
        _ => null,
    };

    private static string Month(DateOnly date) => DateResolver.Format(date.Year, date.Month);

    private static Moment? Parse(string normal)
    {
        string last = normal.Split('/')[^1];
        if (last.Length is not (4 or 7 or 10) || !int.TryParse(last[..4], NumberStyles.None, CultureInfo.InvariantCulture, out int year) || year < 200)
            return null;
        if (last.Length == 4)
            return new Moment(year, null, null);
        if (!int.TryParse(last[5..7], NumberStyles.None, CultureInfo.InvariantCulture, out int month))
            return null;
        return new Moment(year, month, DateOnly.TryParseExact(last, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null);
    }

    private readonly record struct Moment(int Year, int? Month, DateOnly? Day);
}
