using Quipu.Core.Facts;

namespace Quipu.Extraction.Values;

/// <summary>Reads dates counted from the document's day: <c>yesterday</c>, <c>last year</c>, <c>two years ago</c>, <c>next Friday</c>.</summary>
internal static class RelativeDateReader
{
    /// <summary>The date that begins at a token, or null.</summary>
    public static Draft? Read(WordRow words, int first) =>
        ReadDay(words, first) ?? ReadShifted(words, first) ?? ReadAgo(words, first) ?? ReadEnd(words, first);

    private static Draft Date(int last, string normal) => new(last, EntityType.Date, normal);

    private static string Day(WordRow words, int shift) =>
        words.DocumentDate is DateOnly today ? DateResolver.Format(today.AddDays(shift)) : "XXXX-XX-XX";

    private static Draft? ReadDay(WordRow words, int first)
    {
        if (CalendarWords.Weekday(words, first) is DayOfWeek weekday)
        {
            if (words[first + 2] is "week" && words[first + 1] is "last" or "next" && words.DocumentDate is DateOnly today)
                return Date(first + 2, DateResolver.Format(DayOf(today.AddDays(words[first + 1] is "last" ? -7 : 7), weekday)));
            int last = words[first + 1] is "morning" or "afternoon" or "evening" or "night" ? first + 1 : first;
            return Date(last, DateResolver.Weekday(words, first, weekday, 0));
        }

        return (words[first], words[first + 1]) switch
        {
            ("today" or "tonight", _) => Date(first, Day(words, 0)),
            ("yesterday", _) => Date(first, Day(words, -1)),
            ("tomorrow", _) => Date(first, Day(words, 1)),
            ("day", "before") when words[first + 2] is "yesterday" => Date(first + 2, Day(words, -2)),
            ("day", "after") when words[first + 2] is "tomorrow" => Date(first + 2, Day(words, 2)),
            ("last", "night") => Date(first + 1, Day(words, -1)),
            ("this", "morning" or "afternoon" or "evening") => Date(first + 1, Day(words, 0)),
            _ => null,
        };
    }

    // A week begins on Monday.
    private static DateOnly DayOf(DateOnly week, DayOfWeek weekday) => week.AddDays((((int)weekday + 6) % 7) - (((int)week.DayOfWeek + 6) % 7));

    private static Draft? ReadShifted(WordRow words, int first)
    {
        int? shift = words[first] switch { "last" => -1, "this" => 0, "next" or "coming" => 1, _ => null };
        if (shift is not int by || (words[first - 1] is "the" && words[first + 1] is not "decade" and not "century") || words[first - 1] is "his" or "her" or "its" or "their" or "your" or "my" or "our")
            return null;
        if (CalendarWords.Weekday(words, first + 1) is DayOfWeek weekday)
            return Date(first + 1, DateResolver.Weekday(words, first + 1, weekday, by));
        string? normal = words.DocumentDate is DateOnly today ? Shifted(words, first + 1, today, by) : Unknown(words, first + 1);
        return normal is null ? null : Date(first + 1, normal);
    }

    private static string? Shifted(WordRow words, int token, DateOnly today, int by)
    {
        if (CalendarWords.Month(words, token) is int month)
            return DateResolver.Format(today.Year + Turn(today.Month, month, by), month);
        if (CalendarWords.Season(words[token]) is int end)
            return DateResolver.Format(today.Year + Turn(today.Month, end, by));
        return words[token] switch
        {
            "week" or "weekend" => DateResolver.Week(today.AddDays(7 * by)),
            "month" => DateResolver.Format(today.AddMonths(by).Year, today.AddMonths(by).Month),
            "year" => DateResolver.Format(today.Year + by),
            "decade" => $"{(today.Year / 10) + by}X",
            "century" => $"{(today.Year / 100) + by}",
            _ => null,
        };
    }

    // "last August" before August is last year's; "next March" after March is next year's.
    private static int Turn(int current, int month, int by) => by switch
    {
        < 0 => month < current ? 0 : -1,
        > 0 => month > current ? 0 : 1,
        _ => 0,
    };

    private static string? Unknown(WordRow words, int token) => words[token] switch
    {
        _ when CalendarWords.Month(words, token) is int month => $"XXXX-{month:00}",
        "week" or "weekend" => "XXXX-WXX",
        "month" => "XXXX-XX",
        "year" or "spring" or "summer" or "autumn" or "fall" or "winter" => "XXXX",
        "decade" => "XXXX",
        _ => null,
    };

    private static Draft? ReadAgo(WordRow words, int first)
    {
        (int unit, int count) = words[first] is "a" or "an"
            ? (first + 1, 1)
            : NumberReader.Read(words, first) is NumberReader.Number number && number.Value < 10_000 ? (number.Last + 1, (int)number.Value) : (-1, 0);
        if (unit < 0 || words[unit + 1] is not "ago")
            return null;
        string? normal = words.DocumentDate is DateOnly today ? Before(words[unit].TrimEnd('s'), today, count) : "XXXX";
        return normal is null ? null : Date(unit + 1, normal);
    }

    private static string? Before(string unit, DateOnly today, int count) => unit switch
    {
        "day" or "night" => DateResolver.Format(today.AddDays(-count)),
        "hour" or "minute" => DateResolver.Format(today),
        "week" => DateResolver.Week(today.AddDays(-7 * count)),
        "fortnight" => DateResolver.Week(today.AddDays(-14 * count)),
        "month" => DateResolver.Format(today.AddMonths(-count).Year, today.AddMonths(-count).Month),
        "year" when today.Year > count => DateResolver.Format(today.Year - count),
        "decade" when today.Year > count * 10 => $"{(today.Year / 10) - count}X",
        _ => null,
    };

    // "the end of the year": the document's own.
    private static Draft? ReadEnd(WordRow words, int first)
    {
        if (words[first] is not ("end" or "beginning" or "start") || words[first + 1] is not "of" || words[first + 2] is not ("the" or "this") || words.DocumentDate is not DateOnly today)
            return null;
        return words[first + 3] switch
        {
            "year" when words[first + 4] is not "of" => Date(first + 3, DateResolver.Format(today.Year)),
            "month" when words[first + 4] is not "of" => Date(first + 3, DateResolver.Format(today.Year, today.Month)),
            _ => null,
        };
    }
}
