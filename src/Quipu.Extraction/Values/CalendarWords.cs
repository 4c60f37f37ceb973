using System.Globalization;

namespace Quipu.Extraction.Values;

/// <summary>The words of the calendar: months, weekdays, days of the month, seasons.</summary>
internal static class CalendarWords
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    /// <summary>The month from 1 to 12; <c>May</c>, <c>March</c> and abbreviations only with a capital.</summary>
    public static int? Month(WordRow words, int token)
    {
        string text = AfterMid(words.Text(token));
        if (text.Length < 3 || !char.IsAsciiLetterUpper(text[0]) || words.Upos(token) is "AUX" or "VERB")
            return null;
        string word = AfterMid(words[token]).TrimEnd('.');
        if (word == "sept")
            return 9;
        int month = Array.FindIndex(Months, name => name == word || (word.Length == 3 && name.StartsWith(word, StringComparison.Ordinal)));
        return month < 0 ? null : month + 1;
    }

    /// <summary>The word without <c>mid-</c>, where both are one token (<c>mid-May</c>, <c>mid-1980s</c>).</summary>
    public static string AfterMid(string word) => word.StartsWith("mid-", StringComparison.OrdinalIgnoreCase) ? word[4..] : word;

    /// <summary>The weekday; abbreviations only with a capital and before a date.</summary>
    public static DayOfWeek? Weekday(WordRow words, int token)
    {
        int day = Array.IndexOf(Weekdays, words[token]);
        return day < 0 || !char.IsAsciiLetterUpper(words.Text(token)[0]) ? null : (DayOfWeek)day;
    }

    /// <summary>The day of a month: <c>5</c>, <c>05</c>, <c>5th</c>.</summary>
    public static int? Day(WordRow words, int token)
    {
        string word = words[token];
        string digits = word.Length > 2 && word[^2..] is "st" or "nd" or "rd" or "th" ? word[..^2] : word;
        return digits.Length is 1 or 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int day) && day is >= 1 and <= 31 ? day : null;
    }

    /// <summary>A year of four figures from 1000 to 2199.</summary>
    public static int? Year(WordRow words, int token) => Year(words[token]);

    /// <inheritdoc cref="Year(WordRow, int)"/>
    public static int? Year(string word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= 1000 and < 2200 ? year : null;

    /// <summary>The last month of a season, or null.</summary>
    public static int? Season(string word) => word switch
    {
        "spring" => 5,
        "summer" => 8,
        "autumn" or "fall" => 11,
        "winter" => 2,
        _ => null,
    };
}
