using System.Collections.Frozen;
using System.Globalization;

namespace Quipu.Extraction.Values;

/// <summary>The words and digits of numbers.</summary>
internal static class NumberWords
{
    private static readonly string[] Units =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly string[] UnitOrdinals =
    [
        "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
        "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    ];

    private static readonly string[] TenOrdinals = ["twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth"];

    private static readonly FrozenDictionary<string, int> Small = Units.Index().Select(unit => (unit.Item, unit.Index))
        .Concat(Tens.Index().Select(ten => (ten.Item, (ten.Index + 2) * 10)))
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Ordinals = UnitOrdinals.Index().Select(unit => (unit.Item, unit.Index))
        .Concat(TenOrdinals.Index().Select(ten => (ten.Item, (ten.Index + 2) * 10)))
        .Append(("hundredth", 100))
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, decimal> Multipliers = new Dictionary<string, decimal>(StringComparer.Ordinal)
    {
        ["dozen"] = 12, ["hundred"] = 100, ["thousand"] = 1000, ["million"] = 1_000_000, ["mln"] = 1_000_000, ["mn"] = 1_000_000, ["billion"] = 1_000_000_000,
        ["bln"] = 1_000_000_000, ["bn"] = 1_000_000_000, ["trillion"] = 1_000_000_000_000, ["lakh"] = 100_000, ["crore"] = 10_000_000,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The value of <c>six</c>, <c>forty</c> or <c>forty-two</c>.</summary>
    public static int? Word(string word)
    {
        if (Small.TryGetValue(word, out int value))
            return value;
        string[] parts = word.Split('-');
        return parts.Length == 2 && Small.TryGetValue(parts[0], out int tens) && tens >= 20 && Small.TryGetValue(parts[1], out int unit) && unit < 10
            ? tens + unit
            : null;
    }

    /// <summary>The value of <c>hundred</c>, <c>million</c>, <c>dozen</c>; plural too after a figure (<c>2 millions</c>).</summary>
    public static decimal? Multiplier(string word) => Multipliers.TryGetValue(word, out decimal value) ? value : null;

    /// <summary>The value of <c>third</c>, <c>21st</c> or <c>twenty-first</c>.</summary>
    public static int? Ordinal(string word)
    {
        if (Ordinals.TryGetValue(word, out int value))
            return value;
        string[] parts = word.Split('-');
        if (parts.Length == 2 && Small.TryGetValue(parts[0], out int tens) && Ordinals.TryGetValue(parts[1], out int unit))
            return tens + unit;
        return word.Length > 2 && word[^2..] is "st" or "nd" or "rd" or "th" && int.TryParse(word[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out int figure)
            ? figure
            : null;
    }

    /// <summary>The value of <c>1,534</c>, <c>12.5</c> or <c>2000</c>: commas only between groups of three.</summary>
    public static decimal? Figure(string word)
    {
        if (word.Length == 0 || !char.IsAsciiDigit(word[0]) || !char.IsAsciiDigit(word[^1]))
            return null;
        string whole = word.Split('.')[0];
        string[] groups = whole.Split(',');
        if (groups.Length > 1 && (groups[0].Length is 0 or > 3 || groups.Skip(1).Any(group => group.Length != 3)))
            return null;
        return decimal.TryParse(word, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out decimal value) ? value : null;
    }

    /// <summary>Invariant, without grouping and without trailing zeros.</summary>
    public static string Format(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
