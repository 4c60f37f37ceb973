using System.Collections.Frozen;

namespace Quipu.Extraction.Values;

/// <summary>Signs, words and codes of currencies, and their ISO 4217 codes.</summary>
internal static class Currencies
{
    private static readonly FrozenDictionary<string, string> Signs = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["$"] = "USD", ["us$"] = "USD", ["nz$"] = "NZD", ["a$"] = "AUD", ["au$"] = "AUD", ["c$"] = "CAD", ["ca$"] = "CAD", ["hk$"] = "HKD", ["s$"] = "SGD", ["nt$"] = "TWD",
        ["r$"] = "BRL", ["mx$"] = "MXN", ["£"] = "GBP", ["€"] = "EUR", ["¥"] = "JPY", ["₹"] = "INR", ["₽"] = "RUB", ["₩"] = "KRW", ["₦"] = "NGN", ["₺"] = "TRY", ["₴"] = "UAH",
        ["₱"] = "PHP", ["₫"] = "VND", ["₪"] = "ILS", ["rs"] = "INR", ["rs."] = "INR",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Codes = new[]
    {
        "USD", "EUR", "GBP", "JPY", "CNY", "RMB", "CHF", "CAD", "AUD", "NZD", "INR", "RUB", "BRL", "ZAR", "KES", "TZS", "UGX", "NGN", "GHS", "KRW", "MXN", "SEK", "NOK",
        "DKK", "PLN", "CZK", "HUF", "TRY", "SGD", "HKD", "THB", "IDR", "MYR", "PHP", "VND", "PKR", "BDT", "EGP", "ILS", "AED", "SAR", "ARS", "CLP", "COP", "PEN", "UAH",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["dollar"] = "USD", ["buck"] = "USD", ["euro"] = "EUR", ["pound"] = "GBP", ["yen"] = "JPY", ["yuan"] = "CNY", ["renminbi"] = "CNY", ["rupee"] = "INR", ["rouble"] = "RUB",
        ["ruble"] = "RUB", ["won"] = "KRW", ["real"] = "BRL", ["rand"] = "ZAR", ["naira"] = "NGN", ["cedi"] = "GHS", ["baht"] = "THB", ["rupiah"] = "IDR", ["ringgit"] = "MYR",
        ["dong"] = "VND", ["taka"] = "BDT", ["shekel"] = "ILS", ["zloty"] = "PLN", ["złoty"] = "PLN", ["forint"] = "HUF", ["hryvnia"] = "UAH", ["sol"] = "PEN", ["kwanza"] = "AOA",
        ["birr"] = "ETB", ["peso"] = "peso", ["franc"] = "franc", ["shilling"] = "shilling", ["krona"] = "SEK", ["krone"] = "krone", ["lira"] = "TRY", ["dinar"] = "dinar",
        ["dirham"] = "dirham", ["riyal"] = "SAR", ["ruan"] = "CNY", ["kip"] = "LAK", ["cent"] = "cent", ["penny"] = "penny", ["mark"] = "DEM", ["guilder"] = "NLG", ["peseta"] = "ESP",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Countries = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["us dollar"] = "USD", ["u.s. dollar"] = "USD", ["american dollar"] = "USD", ["canadian dollar"] = "CAD", ["australian dollar"] = "AUD", ["singapore dollar"] = "SGD",
        ["kenyan shilling"] = "KES", ["kenya shilling"] = "KES", ["tanzanian shilling"] = "TZS", ["ugandan shilling"] = "UGX", ["swiss franc"] = "CHF", ["cfa franc"] = "XOF",
        ["french franc"] = "FRF", ["mexican peso"] = "MXN", ["philippine peso"] = "PHP", ["argentine peso"] = "ARS", ["chilean peso"] = "CLP", ["colombian peso"] = "COP",
        ["danish krone"] = "DKK", ["norwegian krone"] = "NOK", ["swedish krona"] = "SEK", ["pakistani rupee"] = "PKR", ["indian rupee"] = "INR", ["sri lankan rupee"] = "LKR",
        ["egyptian pound"] = "EGP", ["turkish lira"] = "TRY", ["hong kong dollar"] = "HKD",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The code of a sign such as <c>$</c> or a code such as <c>USD</c> before the figure.</summary>
    public static string? Before(WordRow words, int token) =>
        Signs.TryGetValue(words[token], out string? sign) && words[token] != "rs" ? sign : After(words, token) ?? (words.Text(token) == "Rs" ? "INR" : null);

    /// <summary>A code after the figure.</summary>
    public static string? After(WordRow words, int token) => Codes.Contains(words.Text(token)) ? words.Text(token) : null;

    /// <summary>The code of a currency's base form, with the country's adjective if one stands before it.</summary>
    public static string? Word(string lemma, string adjective) =>
        Countries.TryGetValue($"{adjective} {lemma}", out string? national) ? national : Words.GetValueOrDefault(lemma);
}
