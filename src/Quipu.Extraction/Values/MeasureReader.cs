using Quipu.Core.Facts;

namespace Quipu.Extraction.Values;

/// <summary>Reads shares and measures: <c>12.5 percent</c>, <c>17 per cent</c>, <c>2,850 km</c>, <c>a 300-metre</c> tower.</summary>
internal static class MeasureReader
{
    /// <summary>The percentage or quantity that begins at a token, or null.</summary>
    public static Draft? Read(WordRow words, int first)
    {
        if (Glued(words.Text(first)) is (decimal value, string sign))
            return sign == "%" ? Percent(first, value) : Quantity(first, value, sign);
        if (NumberReader.Read(words, first) is not NumberReader.Number number)
            return null;
        int next = words.IsDash(number.Last + 1) ? number.Last + 2 : number.Last + 1;
        if (words[next] is "%" or "percent" or "pct")
            return Percent(next, number.Value);
        if (words[next] is "per" && words[next + 1] is "cent")
            return Percent(next + 1, number.Value);
        return Units.Read(words, next) is (string unit, int last) ? Quantity(last, number.Value, unit) : null;
    }

    // "12km", "55%": a figure with its unit in one token.
    private static (decimal Value, string Sign)? Glued(string text)
    {
        int digits = text.TakeWhile(c => char.IsAsciiDigit(c) || c is '.' or ',').Count();
        if (digits == 0 || digits == text.Length || NumberWords.Figure(text[..digits]) is not decimal value)
            return null;
        return text[digits..] is "km" or "cm" or "mm" or "kg" or "ft" or "ha" or "MW" or "GW" or "kW" or "GB" or "MB" or "%" or "mph" or "km²" or "°C" ? (value, text[digits..]) : null;
    }

    private static Draft Percent(int last, decimal value) => new(last, EntityType.Percent, $"{NumberWords.Format(value)} %");

    private static Draft Quantity(int last, decimal value, string unit) => new(last, EntityType.Quantity, $"{NumberWords.Format(value)} {unit}");
}
