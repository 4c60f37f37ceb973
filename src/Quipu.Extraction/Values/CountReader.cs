using Quipu.Core.Facts;
using Quipu.Core.Text;

namespace Quipu.Extraction.Values;

/// <summary>Reads plain numbers and ordinals: <c>six</c> parties, <c>1,534</c> villages, the <c>third</c> time.</summary>
internal static class CountReader
{
    /// <summary>The number or ordinal that begins at a token, or null.</summary>
    public static Draft? Read(WordRow words, int first)
    {
        if (IsOrdinal(words, first) && NumberWords.Ordinal(words[first]) is int ordinal)
            return new Draft(first, EntityType.Ordinal, NumberWords.Format(ordinal));
        if (NumberReader.Read(words, first) is not NumberReader.Number number || !Counts(words, first, number.Last))
            return null;
        return new Draft(number.Last, EntityType.Number, NumberWords.Format(number.Value));
    }

    private static bool IsOrdinal(WordRow words, int token) => words.Upos(token) is "ADJ" or "NUM" && words[token] is not "second-hand";

    // Not the pronoun "one", not "no. 7" in a list, not a clock's time, not part of a compound such as "COVID-19".
    private static bool Counts(WordRow words, int first, int last)
    {
        Token token = words.Sentence.Tokens[first];
        if (words[first] is "one" && (first == last) && (token.Upos != "NUM" || token.BaseRelation != "nummod" || words[last + 1] is "of"))
            return false;
        bool glued = words.IsDash(first - 1) && first >= 2 && words.Upos(first - 2) is "PROPN" or "X" && !words.Sentence.Tokens[first - 1].SpaceAfter;
        bool clock = words[last + 1] is "a.m." or "p.m." or "am" or "pm" or "o'clock";
        return !glued && !clock && token.Upos is "NUM" or "NOUN" or "DET" or "ADJ" or "PRON" or "SYM" or "X";
    }
}
