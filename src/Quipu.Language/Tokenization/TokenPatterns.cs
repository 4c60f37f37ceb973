using System.Text.RegularExpressions;

namespace Quipu.Language.Tokenization;

/// <summary>
/// The shapes of tokens, each anchored where the tokenizer stands. Rules and lists follow the training parts of
/// the English Web Treebank 2.16 and GUM.
/// </summary>
internal static partial class TokenPatterns
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace;

    // Prefixes that keep their hyphen and their word; all other hyphens stand alone.
    private const string Prefixes =
        "((?i:non|e|re|anti|co|pre|pro|mid|cross|post|over|multi|ex|sub|counter|semi|mini|neo|socio|inter|intra|micro|psycho|arch"
        + "|un|ultra|quasi|pseudo|super|trans|bi|tri|vice(?=-versa))-)*";

    /// <summary>A web or mail address, a handle, a file or host name: one token whatever is in it.</summary>
    [GeneratedRegex(
        """
        \G(
            (https?|ftp|file|doi):/{0,2}[^\s<>"“”\[\]]+
          | (mailto:)?[\w+%~-]+(\.{1,3}[\w+%~-]+){0,8}\.{0,3}@\w[\w-]*(\.[\w-]+){0,8}
          | www\.[^\s<>"“”\[\]]+
          | (?<![\w@])@[A-Za-z_]\w{1,30}
          | (?<![\w#])\#[A-Za-z_]\w{2,}
          | \p{Ll}{2,}(\.\p{Ll}[\p{Ll}-]+){2,8}(?![\w.])
          | [A-Za-z0-9][\w~-]*(\.[\w~-]+){0,8}\.(com|org|net|gov|edu|info|biz|co\.\p{Ll}{2}|ac\.\p{Ll}{2}|gov\.\p{Ll}{2}|io|html?|php|docx?|xlsx?|pdf|txt|zip|exe|jpe?g|png|gif|pptx?|csv|url|DOCX?|XLSX?|PDF|TXT|ZIP)(/[^\s<>"“”\[\]]*)?(?![\w-])
        )
        """,
        Options)]
    public static partial Regex Address();

    /// <summary>Letters with stops between them: <c>U.S.</c>, <c>p.m.</c>, <c>Ph.D.</c>, <c>a.k.a</c>.</summary>
    [GeneratedRegex(@"\G(" + Prefixes + @"\p{L}\.(\p{L}\.)+(\p{L}(?![\p{L}\d'’]))? | Ph\.D\. | M\.Sc\. | B\.Sc\. | LL\.[BMD]\. | [Aa]ss't\. | [ap]\.m(?![\w.]) | \p{L}\.\p{L}(?![\w'’.]))", Options)]
    public static partial Regex Acronym();

    /// <summary>A telephone number, a date, a time, a number with its grouping, its ordinal or plural ending.</summary>
    [GeneratedRegex(
        """
        \G(
            (\+?\d{1,3}[-.])?\d{3}[-./]\d{3}[-.]\d{4}(?![\d-])
          | \d{3}-\d{4}(?![\d-]) | \d{5}-\d{4}(?![\d-])
          | \d{1,4}([-/.])\d{1,2}[-/.]\d{2,4}(?![\d/-])
          | (?!(1/[2-9]|2/[35]|3/[458]|4/5|5/[68]|7/8)(?!\d))(0?[1-9]|1[0-2])/(0?[1-9]|[12]\d|3[01])(?![\d/])
          | \d{1,2}(:\d{2}){1,2}(?!\d)
          | (?<![\w)])[+]\d[\d-]*
          | (\d{1,3}(,\d{3})+|\d+)(\.\d+)*(st|nd|rd|th|s|['’]s|ST|ND|RD|TH)?(?![\p{L}\d_]|[.,]\d)
          | (?<![\w.,])\.\d+(?![\p{L}\d_])
          | (\d{1,3}(,\d{3})+|\d+)(\.\d+)?(?=(k|K|m|M|mm|MM|b|B|bn|t|tr|am|pm|AM|PM|a\.m\.|p\.m\.|kg|g|mg|km|cm|ft|lbs?|oz|mph|kmh|hrs?|min|yrs?|GB|MB|TB|kW|MW|GW|kWh|MWh|Hz|MHz|GHz|°)(?![\p{L}\d_]))
          | (\d{1,3}(,\d{3})+|\d+\.\d+)(?=\p{L})
        )
        """,
        Options)]
    public static partial Regex Number();

    /// <summary>A word of letters and digits, with inner apostrophes, joined by <c>&amp;</c> between capitals, or after a prefix with its hyphen.</summary>
    [GeneratedRegex(
        $$"""
        \G(
            {{Prefixes}}
            [\p{L}\p{M}\p{N}_\u00AD\u200C\u200D]+
            (['’`´][\p{L}\p{M}\p{N}_]+)*
          | \p{Lu}{1,3}(&\p{Lu})+(?![\p{L}])
        )
        """,
        Options)]
    public static partial Regex Word();

    /// <summary>Capitals around an ampersand: <c>AT&amp;T</c>.</summary>
    [GeneratedRegex(@"\G([\p{Lu}]{1,4}&\p{Lu}{1,3}|p&l)(?![\p{L}\d])", Options)]
    public static partial Regex Ampersand();

    /// <summary>A word with a slash inside: <c>w/o</c>, <c>s/he</c>, <c>l/c</c>.</summary>
    [GeneratedRegex(@"\G((?i:w/o|w/out|b/t|l/c|i/c|i/s|s/he|n/a)(?![\w/]))", Options)]
    public static partial Regex Slashed();

    /// <summary>A face of punctuation.</summary>
    [GeneratedRegex(@"\G((?<![\w])([:;=8][-'o^]?[()DPpO/\\|\]\[*]|[:;=]-?[)(]{2,}|\^_+\^|<3|[xX]D|>:\()(?![\w(])|[:;=]-?[)(](?=\s|$))", Options)]
    public static partial Regex Face();

    /// <summary>Punctuation that belongs together: <c>...</c>, <c>--</c>, <c>!!</c>, <c>&lt;&lt;</c>, <c>''</c>, rules of one sign.</summary>
    [GeneratedRegex(
        """
        \G(
            [.…]{2,}[?!]* | …
          | [!?]+(\.(?=[!?]))*[!?]* | \.[?!]+
          | -{2,}>* | <-+ | -> | =+>
          | ={2,} | \*{2,} | _{2,} | ~{2,} | \#{2,} | \+{2,} | <{2,} | >{2,}
          | '' | `` | ’’ | ‘‘ | ,,
          | (US|AU|C|A|NZ|HK|U|S|R)\$
        )
        """,
        Options)]
    public static partial Regex Punctuation();
}
