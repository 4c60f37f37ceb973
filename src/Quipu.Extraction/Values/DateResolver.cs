using System.Globalization;
using Quipu.Core.Text;

namespace Quipu.Extraction.Values;

/// <summary>
/// Resolves dates that the text leaves incomplete against the day from which the document speaks; without one they
/// keep <c>X</c> for what is unknown, as in TIMEX3 (<c>XXXX-05-20</c>).
/// </summary>
internal static class DateResolver
{
    /// <summary>As ISO 8601, as precise as what is given.</summary>
    public static string Format(int year, int? month = null, int? day = null)
    {
        string head = year.ToString("0000", CultureInfo.InvariantCulture);
        return month is null ? head : day is null ? $"{head}-{month:00}" : $"{head}-{month:00}-{day:00}";
    }

    /// <summary>As ISO 8601.</summary>
    public static string Format(DateOnly date) => Format(date.Year, date.Month, date.Day);

    /// <summary>A month, or a day of it, without its year: the nearest one in the direction of its verb's tense.</summary>
    public static string WithoutYear(WordRow words, int token, int month, int? day)
    {
        if (words.DocumentDate is not DateOnly today)
            return day is null ? $"XXXX-{month:00}" : $"XXXX-{month:00}-{day:00}";
        int current = (today.Month * 100) + (day is null ? 0 : today.Day);
        int wanted = (month * 100) + (day ?? 0);
        int year = today.Year;
        if (StoryYear(words, today) is int told)
            return Format(told, month, day);
        if (IsFuture(words.Sentence, token))
            year += wanted < current ? 1 : 0;
        else
            year -= wanted > current ? 1 : 0;
        return Format(year, month, day);
    }

    // "in March 1908 … They left on 2 April": a story that gave a month of a year long past goes on in that year.
    private static int? StoryYear(WordRow words, DateOnly today) =>
        words.Anchor is { Length: >= 7 } anchor
        && int.TryParse(anchor[..4], NumberStyles.None, CultureInfo.InvariantCulture, out int year) && anchor[4] == '-' && year < today.Year - 2
            ? year
            : null;

    /// <summary>A weekday: the last one up to the document's day, or the next one where its verb speaks of the future.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="token">The weekday's token.</param>
    /// <param name="weekday">The weekday.</param>
    /// <param name="shift">-1 after <c>last</c>, 1 after <c>next</c>, else 0.</param>
    public static string Weekday(WordRow words, int token, DayOfWeek weekday, int shift)
    {
        if (words.DocumentDate is not DateOnly today)
            return string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{(weekday == DayOfWeek.Sunday ? 7 : (int)weekday)}");
        int back = ((int)today.DayOfWeek - (int)weekday + 7) % 7;
        if (shift > 0 || (shift == 0 && IsFuture(words.Sentence, token)))
            return Format(today.AddDays(7 - back));
        return Format(today.AddDays(shift < 0 && back == 0 ? -7 : -back));
    }

    /// <summary>The ISO week of a day: <c>2025-W13</c>.</summary>
    public static string Week(DateOnly date)
    {
        var day = date.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(day):0000}-W{ISOWeek.GetWeekOfYear(day):00}");
    }

    /// <summary>Whether the verb over a token speaks of what is to come.</summary>
    public static bool IsFuture(Sentence sentence, int token)
    {
        for (int node = token, steps = 0; node >= 0 && steps < sentence.Tokens.Length; node = sentence.Tokens[node].Head, steps++)
        {
            Token word = sentence.Tokens[node];
            if (word.Text is "due" or "set" or "scheduled")
                return true;
            List<Token> helpers = [.. sentence.Children(node).Select(child => sentence.Tokens[child]).Where(child => child.BaseRelation is "aux" or "cop" or "mark")];
            bool outcome = word.Xpos == "VB" && word.Lemma is "become" or "win" or "form" or "reach" && word.BaseRelation == "advcl";
            if (outcome || (word.Upos is not ("VERB" or "AUX") && !helpers.Any(helper => helper.BaseRelation == "cop")))
                continue;
            if (IsForetold(sentence, word, helpers))
                return true;
            if (Future(word, helpers) is bool future)
                return future;
        }

        return false;
    }

    // "is expected to have sold it by Friday"; "is said to have sold it on Friday" is past.
    private static bool IsForetold(Sentence sentence, Token verb, List<Token> helpers) =>
        verb.Head >= 0 && helpers.Exists(helper => helper.Xpos == "TO") && helpers.Exists(helper => helper.Lemma == "have")
        && sentence.Tokens[verb.Head].Text is "due" or "set" or "scheduled" or "expected" or "slated" or "likely" or "hopes" or "plans" or "aims" or "intends" or "expects";

    // Null where the verb form does not tell: look further up.
    private static bool? Future(Token verb, List<Token> helpers)
    {
        if (helpers.Any(helper => helper.Lemma.ToLowerInvariant() is "will" or "shall" or "would" or "'ll" or "should" or "must" or "may" or "might"))
            return helpers.Any(helper => helper.Lemma.ToLowerInvariant() is "will" or "shall" or "'ll") || !helpers.Any(helper => helper.Lemma == "have"); // "will have sold it by Friday"
        if (helpers.Any(helper => helper.Xpos is "VBD" || helper.Lemma == "have"))
            return false;
        if (helpers.Any(helper => helper.Xpos == "TO"))
            return true;
        if (helpers.Any(helper => helper.BaseRelation is "aux" or "cop" && helper.Xpos is "VBZ" or "VBP"))
            return verb.Xpos != "VBN";
        return verb.Xpos switch
        {
            "VBD" or "VBN" => false,
            "VBP" when verb.Text is "beat" or "put" or "cut" or "set" or "hit" or "let" or "read" or "cost" or "shut" or "quit" or "split" or "hurt" or "cast" or "spread" => false,
            "VBZ" or "VBP" => verb.Lemma is not ("say" or "tell" or "write" or "report"),
            "VB" => true,
            _ => null,
        };
    }
}
