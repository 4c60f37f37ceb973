namespace Quipu.Extraction.Values;

/// <summary>Reads a number in figures or words: <c>90 million</c>, <c>two dozen</c>, <c>half a million</c>, <c>two hundred and five</c>.</summary>
internal static class NumberReader
{
    /// <summary>A number and the position of its last token.</summary>
    internal readonly record struct Number(int Last, decimal Value);

    /// <summary>The number that begins at a token, or null.</summary>
    public static Number? Read(WordRow words, int first)
    {
        if (words[first] is "half" && words[first + 1] is "a" && NumberWords.Multiplier(words[first + 2]) is decimal half)
            return new Number(first + 2, half / 2);
        if (words[first] is "a" or "an")
            return NumberWords.Multiplier(words[first + 1]) is decimal one ? new Number(first + 1, one) : null;
        return ReadFigures(words, first) ?? ReadWords(words, first);
    }

    private static Number? ReadFigures(WordRow words, int first)
    {
        if (ReadFigure(words, first) is not Number figure)
            return null;
        int last = figure.Last;
        decimal value = figure.Value;
        if (words[last].Length <= 3 && IsGroup(words[last + 1]) && words[last].All(char.IsAsciiDigit))
        {
            for (; IsGroup(words[last + 1]); last++)
                value = (value * 1000) + NumberWords.Figure(words[last + 1])!.Value;
        }

        while (NumberWords.Multiplier(words[last + 1]) is decimal multiplier)
        {
            value *= multiplier;
            last++;
        }

        return new Number(last, value);
    }

    // "5m", "3bn", "20k": a figure with its multiplier in one token.
    private static Number? ReadFigure(WordRow words, int token)
    {
        string word = words[token];
        if (NumberWords.Figure(word) is decimal plain)
            return new Number(token, plain);
        int digits = word.TakeWhile(c => char.IsAsciiDigit(c) || c is '.' or ',').Count();
        if (digits == 0 || digits == word.Length || NumberWords.Figure(word[..digits]) is not decimal value)
            return null;
        return NumberWords.Multiplier(word[digits..]) is decimal multiplier ? new Number(token, value * multiplier) : null;
    }

    private static bool IsGroup(string word) => word.Length == 3 && word.All(char.IsAsciiDigit);

    private static Number? ReadWords(WordRow words, int first)
    {
        decimal total = 0;
        decimal current = 0;
        int last = first - 1;
        for (int token = first; ; token++)
        {
            if (last >= first && (words[token] is "and" || words.IsDash(token)) && Continues(words, token))
                token++;
            if (NumberWords.Word(words[token]) is int small && (last < first || current % 10 == 0))
                current += small;
            else if (last >= first && NumberWords.Multiplier(words[token]) is decimal multiplier)
                (total, current) = multiplier >= 1000 ? (total + (current * multiplier), 0) : (total, current * multiplier);
            else
                break;
            last = token;
        }

        return last < first ? null : new Number(last, total + current);
    }

    // "two hundred and five", "twenty - one", but not "six and seven" or "five - year".
    private static bool Continues(WordRow words, int joint) =>
        NumberWords.Word(words[joint + 1]) is int next
        && (words[joint] is "and"
            ? NumberWords.Multiplier(words[joint - 1]) is >= 100
            : next < 10 && NumberWords.Word(words[joint - 1]) is >= 20);
}
