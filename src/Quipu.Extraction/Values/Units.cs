using System.Collections.Frozen;

namespace Quipu.Extraction.Values;

/// <summary>Units of measure by their words and signs.</summary>
internal static class Units
{
    private static readonly FrozenDictionary<string, string> Signs = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["km"] = "km", ["m"] = "m", ["cm"] = "cm", ["mm"] = "mm", ["ft"] = "ft", ["mi"] = "mi", ["ha"] = "ha", ["kg"] = "kg", ["g"] = "g", ["mg"] = "mg", ["lb"] = "lb",
        ["lbs"] = "lb", ["oz"] = "oz", ["t"] = "t", ["l"] = "l", ["ml"] = "ml", ["kW"] = "kW", ["MW"] = "MW", ["GW"] = "GW", ["kWh"] = "kWh", ["MWh"] = "MWh", ["GWh"] = "GWh",
        ["TWh"] = "TWh", ["Hz"] = "Hz", ["kHz"] = "kHz", ["MHz"] = "MHz", ["GHz"] = "GHz", ["KB"] = "KB", ["MB"] = "MB", ["GB"] = "GB", ["TB"] = "TB", ["km/h"] = "km/h",
        ["kph"] = "km/h", ["mph"] = "mph", ["m/s"] = "m/s", ["hp"] = "hp", ["bar"] = "bar", ["V"] = "V", ["W"] = "W", ["°"] = "°", ["°C"] = "°C", ["°F"] = "°F", ["km2"] = "km²", ["km²"] = "km²",
        ["m2"] = "m²", ["m²"] = "m²", ["m3"] = "m³", ["m³"] = "m³", ["GWp"] = "GWp", ["nm"] = "nm", ["μm"] = "μm",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["kilometre"] = "km", ["kilometer"] = "km", ["metre"] = "m", ["meter"] = "m", ["centimetre"] = "cm", ["centimeter"] = "cm", ["millimetre"] = "mm", ["millimeter"] = "mm",
        ["mile"] = "mi", ["foot"] = "ft", ["inch"] = "in", ["yard"] = "yd", ["hectare"] = "ha", ["acre"] = "acre", ["kilogram"] = "kg", ["kilogramme"] = "kg", ["kilo"] = "kg",
        ["gram"] = "g", ["gramme"] = "g", ["milligram"] = "mg", ["tonne"] = "t", ["ton"] = "ton", ["pound"] = "lb", ["ounce"] = "oz", ["litre"] = "l", ["liter"] = "l", ["millilitre"] = "ml",
        ["gallon"] = "gal", ["barrel"] = "bbl", ["megawatt"] = "MW", ["kilowatt"] = "kW", ["gigawatt"] = "GW", ["watt"] = "W", ["volt"] = "V", ["hertz"] = "Hz", ["megahertz"] = "MHz",
        ["gigahertz"] = "GHz", ["byte"] = "B", ["kilobyte"] = "KB", ["megabyte"] = "MB", ["gigabyte"] = "GB", ["terabyte"] = "TB", ["knot"] = "kn", ["horsepower"] = "hp", ["bar"] = "bar",
        ["degree"] = "°", ["celsius"] = "°C", ["fahrenheit"] = "°F", ["calorie"] = "cal", ["joule"] = "J", ["carat"] = "ct", ["light-year"] = "ly", ["bushel"] = "bushel",
        ["kilowatt-hour"] = "kWh", ["megawatt-hour"] = "MWh", ["nautical mile"] = "nmi", ["decibel"] = "dB",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The sign of a unit that begins at a token and where it ends: <c>km</c>, <c>square kilometres</c>, <c>degrees Celsius</c>.</summary>
    public static (string Sign, int Last)? Read(WordRow words, int token)
    {
        string? power = words[token] switch { "square" or "sq" or "sq." => "²", "cubic" => "³", _ => null };
        int at = power is null ? token : token + 1;
        if (Of(words, at) is not string sign)
            return null;
        if (sign == "°" && words[at + 1] is "c" or "celsius" or "centigrade" or "f" or "fahrenheit")
            return (words[at + 1][0] == 'f' ? "°F" : "°C", at + 1);
        if (words[at + 1] is "per" or "an" or "/" && words[at + 2] is "hour" or "h" && sign is "km" or "mi")
            return (sign == "km" ? "km/h" : "mph", at + 2);
        return (sign + power, at);
    }

    private static string? Of(WordRow words, int token)
    {
        if (words[token] is "nautical" && words[token + 1] is "mile" or "miles")
            return null;
        if (Signs.TryGetValue(words.Text(token), out string? sign))
            return sign;
        if (token < 0 || token >= words.Sentence.Tokens.Length || words.Upos(token) is not ("NOUN" or "PROPN" or "ADJ"))
            return null;
        return Words.GetValueOrDefault(words.Sentence.Tokens[token].Lemma.ToLowerInvariant());
    }
}
