using Quipu.Core.Facts;

namespace Quipu.Extraction.Values;

/// <summary>Reads amounts of money: <c>$5 million</c>, <c>5 million euros</c>, <c>USD 30</c>, <c>11 cents</c>.</summary>
internal static class MoneyReader
{
    /// <summary>The amount that begins at a token, or null.</summary>
    public static Draft? Read(WordRow words, int first) => ReadSign(words, first) ?? ReadWord(words, first);

    private static Draft? ReadSign(WordRow words, int first)
    {
        (string sign, string figures) = SplitSign(words.Text(first));
        if (figures.Length > 0)
            return ReadGlued(words, first, sign, figures);
        if (Currencies.Before(words, first) is not string currency || NumberReader.Read(words, first + 1) is not NumberReader.Number number)
            return null;
        number = Multiplied(words, number);
        return Amount(number.Last, number.Value, currency);
    }

    // A tokenizer may leave "$5" or "€31,900" whole.
    private static Draft? ReadGlued(WordRow words, int token, string sign, string rest)
    {
        if (NumberWords.Figure(rest) is not decimal value)
            return null;
        string currency = sign switch { "£" => "GBP", "€" => "EUR", "¥" => "JPY", _ => "USD" };
        NumberReader.Number number = Multiplied(words, new NumberReader.Number(token, value));
        return Amount(number.Last, number.Value, currency);
    }

    private static (string Sign, string Figures) SplitSign(string text) =>
        text.Length > 1 && text[0] is '$' or '£' or '€' or '¥' && char.IsAsciiDigit(text[1]) ? (text[..1], text[1..]) : (text, "");

    // After a sign "m" is million; elsewhere it is metres.
    private static NumberReader.Number Multiplied(WordRow words, NumberReader.Number number)
    {
        decimal? multiplier = words[number.Last + 1] switch
        {
            "m" => 1_000_000,
            "b" => 1_000_000_000,
            "k" => 1000,
            string word => NumberWords.Multiplier(word),
        };
        return multiplier is decimal factor ? new NumberReader.Number(number.Last + 1, number.Value * factor) : number;
    }

    private static Draft? ReadWord(WordRow words, int first)
    {
        if (NumberReader.Read(words, first) is not NumberReader.Number number)
            return null;
        int next = words.IsDash(number.Last + 1) ? number.Last + 2 : number.Last + 1;
        if (Currencies.After(words, next) is string code)
            return Amount(next, number.Value, code);
        for (int token = next; token <= next + 2; token++)
        {
            string lemma = words.Upos(token) is "NOUN" or "PROPN" ? words.Sentence.Tokens[token].Lemma.ToLowerInvariant() : "";
            string adjective = token == next ? "" : string.Join(' ', Enumerable.Range(next, token - next).Select(i => words[i]));
            if (Currencies.Word(lemma, adjective) is string currency && (token == next || currency != Currencies.Word(lemma, "")))
                return IsWeight(words, token, lemma) ? null : InWords(words, token, number.Value, currency);
        }

        return null;
    }

    private static Draft InWords(WordRow words, int last, decimal value, string currency)
    {
        if (currency is "cent" or "penny")
            return Amount(last, value / 100, currency == "cent" ? "USD" : "GBP");
        return Amount(words[last + 1] is "sterling" ? last + 1 : last, value, currency);
    }

    private static bool IsWeight(WordRow words, int token, string lemma) =>
        lemma == "pound" && (words[token + 1] is "of" || words.Sentence.Tokens.Any(word => word.Lemma is "weigh" or "weight" or "heavy" or "lose"));

    private static Draft Amount(int last, decimal value, string currency) =>
        new(last, EntityType.Money, $"{NumberWords.Format(value)} {currency}");
}
