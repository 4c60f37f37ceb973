using Quipu.Core.Facts;

namespace Quipu.Extraction.Values;

/// <summary>Reads lengths of time: <c>two years</c>, <c>a five-year plan</c>, <c>18-year-old</c>, <c>half an hour</c>, <c>for decades</c>.</summary>
internal static class DurationReader
{
    /// <summary>The length of time that begins at a token, or null.</summary>
    public static Draft? Read(WordRow words, int first)
    {
        if (words[first] is "half" && words[first + 1] is "an" or "a" && words[first + 2] is "hour")
            return new Draft(first + 2, EntityType.Duration, "PT30M");
        if (words[first] is "several" or "many" or "few" && Unit(words, first + 1) is not null)
            return Length(words, first + 1, "X");
        if (words[first] is "a" or "an")
            return ReadArticle(words, first);
        if (NumberReader.Read(words, first) is not NumberReader.Number number)
            return null;
        int next = words.IsDash(number.Last + 1) ? number.Last + 2 : number.Last + 1;
        string value = NumberWords.Format(number.Value);
        if (words[next] is "and" && words[next + 1] is "a" && words[next + 2] is "half")
            return Length(words, next + 3, NumberWords.Format(number.Value + 0.5m));
        if (Length(words, next, value) is not Draft length)
            return null;
        return words.IsDash(length.Last + 1) && words[length.Last + 2] is "old" or "olds" ? length with { Last = length.Last + 2 } : length;
    }

    // "within a week", but not the rate of "twice a week".
    private static Draft? ReadArticle(WordRow words, int first)
    {
        if (words[first + 1] is "few" or "couple" && Length(words, words[first + 2] is "of" ? first + 3 : first + 2, "X") is Draft few)
            return few;
        bool measured = words[first - 1] is "for" or "within" or "after" or "over" or "in" or "during" or "than" or "about" or "of" or "almost" or "nearly";
        return measured ? Length(words, first + 1, "1") : null;
    }

    private static Draft? Length(WordRow words, int unit, string value)
    {
        if (Unit(words, unit) is not (string sign, int factor))
            return null;
        string amount = value == "X" ? "X" : NumberWords.Format(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture) * factor);
        return new Draft(unit, EntityType.Duration, sign[0] == 'T' ? $"PT{amount}{sign[1..]}" : $"P{amount}{sign}");
    }

    private static (string Sign, int Factor)? Unit(WordRow words, int token) => words[token] switch
    {
        "second" or "seconds" when words.Upos(token) == "NOUN" => ("TS", 1),
        "minute" or "minutes" when words.Upos(token) == "NOUN" => ("TM", 1),
        "hour" or "hours" => ("TH", 1),
        "day" or "days" or "night" or "nights" => ("D", 1),
        "week" or "weeks" => ("W", 1),
        "fortnight" => ("W", 2),
        "month" or "months" => ("M", 1),
        "year" or "years" => ("Y", 1),
        "decade" or "decades" => ("Y", 10),
        "century" or "centuries" => ("Y", 100),
        _ => null,
    };
}
