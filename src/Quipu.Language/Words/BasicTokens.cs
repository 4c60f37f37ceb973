using System.Globalization;
using System.Text;
using Quipu.Core.Text;

namespace Quipu.Language.Words;

/// <summary>BERT's cleaning of a word before it is cut into pieces: lower case, no accents, punctuation apart.</summary>
internal static class BasicTokens
{
    private const int FirstSyllable = 0xAC00, LastSyllable = 0xD7A3;

    /// <summary>The parts of a word; none if nothing of it is a letter, digit, mark or sign.</summary>
    public static List<string> Of(string word)
    {
        var parts = new List<string>();
        var current = new StringBuilder();
        foreach (Rune rune in Lower(word).EnumerateRunes())
            Add(rune, current, parts);
        Flush(current, parts);
        return parts;
    }

    // Lower case twice: a dotted capital I only becomes small once its dot is gone.
    private static string Lower(string word) =>
        AccentFolding.Strip(FinalSigma(word.ToLowerInvariant(), word)).ToLowerInvariant();

    /// <summary>Greek writes its s differently at the end of a word; simple case mapping does not know.</summary>
    private static string FinalSigma(string lower, string word) =>
        word.Length > 1 && word[^1] == 'Σ' && char.IsLetter(word[^2]) ? lower[..^1] + 'ς' : lower;

    private static void Add(Rune rune, StringBuilder current, List<string> parts)
    {
        UnicodeCategory category = Rune.GetUnicodeCategory(rune);
        if (category == UnicodeCategory.NonSpacingMark)
            return;
        bool alone = StandsAlone(rune, category);
        if (alone || Rune.IsWhiteSpace(rune))
        {
            Flush(current, parts);
            if (alone)
                parts.Add(rune.ToString());
        }
        else if (category is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned))
        {
            Append(rune, current);
        }
    }

    private static bool StandsAlone(Rune rune, UnicodeCategory category) =>
        category is >= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.OtherPunctuation
        || (rune.Value is >= 33 and < 127 && !Rune.IsLetterOrDigit(rune))
        || rune.Value is >= 0x4E00 and <= 0x9FFF;

    /// <summary>Appends a character in canonical decomposition; Korean syllables are taken apart by arithmetic (Unicode, 3.12).</summary>
    private static void Append(Rune rune, StringBuilder current)
    {
        if (rune.Value is < FirstSyllable or > LastSyllable)
        {
            current.Append(rune.ToString());
            return;
        }

        int syllable = rune.Value - FirstSyllable;
        current.Append((char)(0x1100 + syllable / 588)).Append((char)(0x1161 + syllable % 588 / 28));
        if (syllable % 28 > 0)
            current.Append((char)(0x11A7 + syllable % 28));
    }

    private static void Flush(StringBuilder current, List<string> parts)
    {
        if (current.Length == 0)
            return;
        parts.Add(current.ToString());
        current.Clear();
    }
}
