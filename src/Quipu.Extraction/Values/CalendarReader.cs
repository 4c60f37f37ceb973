using System.Globalization;
using Quipu.Core.Facts;

namespace Quipu.Extraction.Values;

/// <summary>Reads dates of the calendar: <c>25 January 2021</c>, <c>January 25, 2021</c>, <c>May 2016</c>, <c>2021-01-25</c>, <c>summer 1921</c>.</summary>
internal static class CalendarReader
{
    /// <summary>The date that begins at a token, or null.</summary>
    public static Draft? Read(WordRow words, int first)
    {
        if (CalendarWords.Weekday(words, first) is not null)
        {
            // "Monday, 5 May": the day of the month says it all.
            int next = words[first + 1] is "," or "the" ? first + 2 : first + 1;
            return ReadDayFirst(words, next) ?? ReadMonthFirst(words, next);
        }

        return ReadIso(words, first) ?? ReadDayFirst(words, first) ?? ReadMonthFirst(words, first) ?? ReadSeason(words, first) ?? ReadFeast(words, first);
    }

    private static Draft Date(int last, string normal) => new(last, EntityType.Date, normal);

    private static Draft? ReadIso(WordRow words, int first)
    {
        string text = words[first];
        int last = first;
        if (CalendarWords.Year(text) is not null && words.IsDash(first + 1) && words.IsDash(first + 3))
            (text, last) = ($"{text}-{words[first + 2]}-{words[first + 4]}", first + 4);
        return DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy/MM/dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? Date(last, DateResolver.Format(date))
            : null;
    }

    // "5 May [2016]", "the 5th of May", "2–5 June 2019".
    private static Draft? ReadDayFirst(WordRow words, int first)
    {
        if (CalendarWords.Day(words, first) is not int day)
            return null;
        int at = first + 1;
        bool joined = words.IsDash(at) || (words[first - 1], words[at]) is ("from", "to" or "until") or ("between", "and");
        int? to = joined ? CalendarWords.Day(words, at + 1) : null;
        if (to is not null)
            at += 2;
        if (words[at] is "of")
            at++;
        if (CalendarWords.Month(words, at) is not int month)
            return null;
        (int? year, int last) = YearAfter(words, at);
        return Dated(words, first, last, year ?? YearAhead(words, at), month, day, to);
    }

    // "May 5[, 2016]", "May [of] 2016", "May".
    private static Draft? ReadMonthFirst(WordRow words, int first)
    {
        if (CalendarWords.Month(words, first) is not int month)
            return null;
        bool dotted = words[first + 1] is "." && (CalendarWords.Day(words, first + 2) ?? CalendarWords.Year(words, first + 2)) is not null;
        int at = dotted ? first + 1 : first;
        if (CalendarWords.Day(words, at + 1) is int day && !words.Text(at + 2).StartsWith('%'))
        {
            int end = at + 1;
            int? to = words.IsDash(end + 1) ? CalendarWords.Day(words, end + 2) : null;
            (int? year, int last) = YearAfter(words, to is null ? end : end + 2);
            return Dated(words, first, last, year ?? YearAhead(words, end), month, day, to);
        }

        (int? yearOfMonth, int lastOfMonth) = YearAfter(words, at);
        yearOfMonth ??= YearAhead(words, at);
        string normal = yearOfMonth is int known ? DateResolver.Format(known, month) : DateResolver.WithoutYear(words, first, month, null);
        return Date(lastOfMonth, normal);
    }

    private static (int? Year, int Last) YearAfter(WordRow words, int last)
    {
        int at = words[last + 1] is "," or "of" ? last + 2 : last + 1;
        return CalendarWords.Year(words, at) is int year ? (year, at) : (null, last);
    }

    // "from 12 March to 4 April 2020": the year stands once.
    private static int? YearAhead(WordRow words, int last)
    {
        int at = last + 1;
        if (words[at] is not ("to" or "and" or "until" or "or") && !words.IsDash(at))
            return null;
        bool month = false;
        for (at++; at <= last + 4; at++)
        {
            if (CalendarWords.Year(words, at) is int year)
                return month ? year : null;
            month |= CalendarWords.Month(words, at) is not null;
            if (CalendarWords.Month(words, at) is null && CalendarWords.Day(words, at) is null && words[at] is not ",")
                return null;
        }

        return null;
    }

    private static Draft? Dated(WordRow words, int first, int last, int? year, int month, int day, int? to)
    {
        if (day > DateTime.DaysInMonth(year ?? 2000, month) || to <= day || to > DateTime.DaysInMonth(year ?? 2000, month))
            return null;
        if (year is null)
        {
            string start = DateResolver.WithoutYear(words, first, month, day);
            return Date(last, to is int until ? RangeOf(words, first, start, DateResolver.WithoutYear(words, first, month, until)) : start);
        }

        string from = DateResolver.Format(year.Value, month, day);
        return Date(last, to is null ? from : $"{from}/{DateResolver.Format(year.Value, month, to)}");
    }

    // "from 3 to 17 April", said on the 10th: both days are of the year in which that is.
    private static string RangeOf(WordRow words, int first, string start, string end)
    {
        if (string.CompareOrdinal(start, end) <= 0)
            return $"{start}/{end}";
        return DateResolver.IsFuture(words.Sentence, first) ? $"{end[..4]}{start[4..]}/{end}" : $"{start}/{start[..4]}{end[4..]}";
    }

    // "the summer of 1921", "spring 2019": the year; the words say the rest. "the first quarter of 2025": 2025-Q1.
    private static Draft? ReadSeason(WordRow words, int first)
    {
        if (words[first] is ['q', >= '1' and <= '4'] or ['h', '1' or '2'] && CalendarWords.Year(words, first + 1) is int named)
            return Date(first + 1, $"{DateResolver.Format(named)}-{words[first].ToUpperInvariant()}");
        bool quarter = NumberWords.Ordinal(words[first]) is int part && (words[first + 1] is "quarter" ? part <= 4 : words[first + 1] is "half" && part <= 2);
        if (!quarter && CalendarWords.Season(words[first]) is null)
            return null;
        int at = quarter ? first + 2 : first + 1;
        at = words[at] is "of" ? at + 1 : at;
        if (CalendarWords.Year(words, at) is not int year)
            return null;
        return Date(at, quarter ? $"{DateResolver.Format(year)}-{(words[first + 1] is "half" ? 'H' : 'Q')}{NumberWords.Ordinal(words[first])}" : DateResolver.Format(year));
    }

    private static Draft? ReadFeast(WordRow words, int first)
    {
        (int Month, int Day, int Length)? feast = (words[first], words[first + 1], words[first + 2]) switch
        {
            ("christmas", "eve", _) => (12, 24, 2),
            ("christmas", "day", _) => (12, 25, 2),
            ("christmas", _, _) when words.Upos(first + 1) is not ("NOUN" or "PROPN") => (12, 25, 1),
            ("boxing", "day", _) => (12, 26, 2),
            ("new", "year", "'s") => (words[first + 3] == "eve" ? 12 : 1, words[first + 3] == "eve" ? 31 : 1, 4),
            _ => null,
        };
        if (feast is not (int month, int day, int length) || (length == 4 && words[first + 3] is not ("day" or "eve")))
            return null;
        (int? year, int last) = YearAfter(words, first + length - 1);
        return Date(last, year is int known ? DateResolver.Format(known, month, day) : DateResolver.WithoutYear(words, first, month, day));
    }
}
