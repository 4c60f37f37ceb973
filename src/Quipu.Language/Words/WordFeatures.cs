using System.Globalization;
using System.Text;

namespace Quipu.Language.Words;

/// <summary>
/// What the uncased pieces lose of a word: the class of its casing and its first and last three letters, as rows of
/// the network's feature table. The same as <c>training/quipu_training/words.py</c>.
/// </summary>
/// <param name="Shape">1 lower, 2 UPPER, 3 Title, 4 other that starts upper, 5 neither letter nor digit, 6 digits, 7 digits and letters, 8 one capital, 9 other that starts lower.</param>
/// <param name="Prefix">The row of its first three characters.</param>
/// <param name="Suffix">The row of its last three characters.</param>
internal readonly record struct WordFeatures(int Shape, int Prefix, int Suffix)
{
    private const int Shapes = 16, AffixBuckets = 2048;

    private const int Affix = 3;

    /// <summary>The rows of a word.</summary>
    public static WordFeatures Of(string word)
    {
        Span<Rune> affix = stackalloc Rune[Affix];
        int length = 0;
        foreach (Rune rune in word.EnumerateRunes())
        {
            affix[length++] = Plain(rune);
            if (length == Affix)
                break;
        }

        int prefix = Shapes + (int)(Fnv1A("^", affix[..length], "") % AffixBuckets);
        ReadOnlySpan<char> rest = word;
        int first = Affix;
        while (first > 0 && !rest.IsEmpty)
        {
            Rune.DecodeLastFromUtf16(rest, out Rune rune, out int consumed);
            affix[--first] = Plain(rune);
            rest = rest[..^consumed];
        }

        return new WordFeatures(ShapeOf(word), prefix, Shapes + AffixBuckets + (int)(Fnv1A("", affix[first..], "$") % AffixBuckets));
    }

    private static Rune Plain(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber ? new Rune('0') : rune;

    private static int ShapeOf(string word)
    {
        int letters = 0, upper = 0, lower = 0;
        bool startsUpper = false, startsLower = false, hasDigit = false;
        foreach (char c in word)
            hasDigit |= CharUnicodeInfo.GetDigitValue(c) >= 0;
        foreach (Rune rune in word.EnumerateRunes())
        {
            if (!Rune.IsLetter(rune))
                continue;
            (bool isUpper, bool isLower) = (Rune.IsUpper(rune), IsLower(rune));
            if (letters++ == 0)
                (startsUpper, startsLower) = (isUpper, isLower);
            upper += isUpper ? 1 : 0;
            lower += isLower ? 1 : 0;
        }

        if (hasDigit)
            return letters > 0 ? 7 : 6;
        if (letters == 0)
            return 5;
        if (lower == letters)
            return 1;
        if (letters == 1)
            return 8;
        if (upper == letters)
            return 2;
        if (startsUpper)
            return lower == letters - 1 ? 3 : 4;
        return startsLower ? 9 : 4;
    }

    // Raised and lowered small letters count as lower case too (Unicode: Other_Lowercase).
    internal static bool IsLower(Rune rune) => Rune.IsLower(rune) || rune.Value is 0xAA or 0xBA or (>= 0x2B0 and <= 0x2B8)
        or 0x2C0 or 0x2C1 or (>= 0x2E0 and <= 0x2E4) or 0x37A or (>= 0x1D2C and <= 0x1D6A) or 0x1D78 or (>= 0x1D9B and <= 0x1DBF)
        or 0x2071 or 0x207F or (>= 0x2090 and <= 0x209C);

    /// <summary>FNV-1a of 32 bits over the UTF-8 of three texts in a row.</summary>
    private static uint Fnv1A(string before, ReadOnlySpan<Rune> text, string after)
    {
        uint hash = 2166136261;
        Span<byte> bytes = stackalloc byte[4];
        foreach (char c in before)
            hash = (hash ^ c) * 16777619;
        foreach (Rune rune in text)
        {
            foreach (byte b in bytes[..rune.EncodeToUtf8(bytes)])
                hash = (hash ^ b) * 16777619;
        }

        foreach (char c in after)
            hash = (hash ^ c) * 16777619;
        return hash;
    }
}
