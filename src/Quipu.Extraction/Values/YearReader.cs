using System.Globalization;
using Quipu.Core.Facts;

namespace Quipu.Extraction.Values;

/// <summary>Reads years and what is made of them: ranges, decades, centuries, eras.</summary>
internal static class YearReader
{
    private static readonly string[] Decades = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];

    /// <summary>The years that begin at a token, or null.</summary>
    public static Draft? Read(WordRow words, int first) =>
        ReadEra(words, first) ?? ReadCentury(words, first) ?? ReadDecade(words, first) ?? ReadRange(words, first) ?? ReadYear(words, first);

    private static Draft Date(int last, string normal) => new(last, EntityType.Date, normal);

    // "AD 450", "450 BC", "480 BCE".
    private static Draft? ReadEra(WordRow words, int first)
    {
        bool before = words.Text(first) is "AD" or "A.D." or "CE";
        int at = before ? first + 1 : first;
        if (words[at].Length is 0 or > 4 || !int.TryParse(words[at], NumberStyles.None, CultureInfo.InvariantCulture, out int year))
            return null;
        string after = words.Text(at + 1);
        if (after is "BC" or "BCE" or "B.C." or "B.C.E.")
            return Date(at + 1, string.Create(CultureInfo.InvariantCulture, $"BC{year:0000}"));
        if (!before && after is not ("AD" or "CE" or "A.D."))
            return null;
        return Date(before ? at : at + 1, year.ToString("0000", CultureInfo.InvariantCulture));
    }

    // "the 20th century" is 19: the years 19XX.
    private static Draft? ReadCentury(WordRow words, int first)
    {
        if (NumberWords.Ordinal(words[first]) is not int ordinal)
            return null;
        int at = words.IsDash(first + 1) ? first + 2 : first + 1;
        if (words[at] is not ("century" or "centuries"))
            return null;
        bool bc = words.Text(at + 1) is "BC" or "BCE" or "B.C.";
        return Date(bc ? at + 1 : at, string.Create(CultureInfo.InvariantCulture, $"{(bc ? "BC" : "")}{ordinal - 1:00}"));
    }

    private static Draft? ReadDecade(WordRow words, int first)
    {
        string word = CalendarWords.AfterMid(words[first]);
        if (word.Length == 5 && word[3..] == "0s" && CalendarWords.Year(word[..4]) is not null)
            return Date(first, word[..3] + "X");
        string figures = word.TrimStart('\'', '’');
        if (figures.Length == 3 && figures[1..] == "0s" && char.IsAsciiDigit(figures[0]) && (figures != word || words[first - 1] is "the" or "early" or "late" or "'" or "’"))
            return Date(first, $"19{figures[0]}X");
        int decade = Array.IndexOf(Decades, word);
        return decade >= 0 && words[first - 1] is "the" or "early" or "late" ? Date(first, $"19{decade + 2}X") : null;
    }

    // "2003–2009", "2009-10" (but "2021-01" is a month), in one token or three.
    private static Draft? ReadRange(WordRow words, int first)
    {
        string[] parts = words[first].Split('-', '–', '/');
        int last = first;
        if (parts.Length == 1 && (words.IsDash(first + 1) || words[first + 1] == "/"))
            (parts, last) = ([words[first], words[first + 2]], first + 2);
        if (parts.Length != 2 || CalendarWords.Year(parts[0]) is not int from || words.IsDash(last + 1) || IsLife(words, first, last))
            return null;
        if (CalendarWords.Year(parts[1]) is int to && to >= from)
            return Date(last, $"{DateResolver.Format(from)}/{DateResolver.Format(to)}");
        if (parts[1].Length != 2 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int two))
            return null;
        if (two == (from + 1) % 100 || (two > 12 && two > from % 100))
            return Date(last, $"{DateResolver.Format(from)}/{DateResolver.Format((from / 100 * 100) + two + (two < from % 100 ? 100 : 0))}");
        return two is >= 1 and <= 12 ? Date(last, DateResolver.Format(from, two)) : null;
    }

    // "Alexander Farquharson (1789–1851)": two days of a life and no stretch of time.
    private static bool IsLife(WordRow words, int first, int last) =>
        first < last && words[first - 1] == "(" && words[last + 1] == ")" && words.Sentence.Names.Any(name => name.Type == EntityType.Person && name.Last == first - 2)
        && CalendarWords.Year(words[last]) - CalendarWords.Year(words[first]) > 20;

    private static Draft? ReadYear(WordRow words, int first) =>
        CalendarWords.AfterMid(words[first]) is var bare && bare != words[first] && CalendarWords.Year(bare) is int middle ? Date(first, DateResolver.Format(middle)) :
        CalendarWords.Year(words, first) is int year && IsYear(words, first, year) ? Date(first, DateResolver.Format(year)) : null;

    // Four figures are a year after a preposition or bracket and where they count nothing; "1534 villages" are villages.
    private static bool IsYear(WordRow words, int token, int year)
    {
        bool counts = words.Xpos(token + 1) is "NNS" or "NNPS" && words[token - 1] is not ("the" or "in" or "its" or "their" or "his" or "her");
        bool introduced = words[token - 1] is "in" or "since" or "from" or "until" or "till" or "by" or "of" or "during" or "after" or "before"
            or "between" or "and" or "to" or "early" or "late" or "mid" or "around" or "circa" or "c." or "about" or "(" or "year" or "through" or "fiscal";
        return !counts && (introduced || year >= 1500) && Units.Read(words, token + 1) is null && NumberWords.Multiplier(words[token + 1]) is null;
    }
}
