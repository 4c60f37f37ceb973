using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Mentions;
using Quipu.Extraction.Syntax;

namespace Quipu.Extraction.Schema;

/// <summary>Finds phrases of common nouns that name classes: <c>comedy horror</c>, <c>tenor</c>, <c>president of Chile</c>.</summary>
internal static class ClassPhrases
{
    private const int Longest = 4;

    /// <summary>The phrases of a kind, from left to right, the longest of those that overlap.</summary>
    public static IEnumerable<SchemaArgument> Find(Sentence sentence, Kind kind)
    {
        for (int first = 0; first < sentence.Tokens.Length; first++)
        {
            if (LastOf(sentence, kind, first) is not { } last)
                continue;
            int head = MentionFinder.HeadOf(sentence, first, last);
            string text = NounPhrase.Words(sentence, first, last);
            yield return new SchemaArgument(first, last, head, text, EntityType.Concept)
            {
                Value = new LiteralValue(EntityType.Concept, text, text.ToLowerInvariant()),
                Class = kind,
                Sentence = sentence,
            };
            first = last;
        }
    }

    private static int? LastOf(Sentence sentence, Kind kind, int first)
    {
        for (int last = Math.Min(sentence.Tokens.Length - 1, first + Longest - 1); last >= first; last--)
        {
            string words = NounPhrase.Words(sentence, first, last).ToLowerInvariant();
            if (kind.Members.Contains(words) || kind.Members.Contains(Singular(sentence, first, last)))
                return last;
            if (Ends(sentence, kind, last) && IsRun(sentence, kind, first, last))
                return WithPlace(sentence, kind, last);
        }

        return null;
    }

    private static string Singular(Sentence sentence, int first, int last)
    {
        string before = first < last ? NounPhrase.Words(sentence, first, last - 1) + " " : "";
        return (before + sentence.Tokens[last].Lemma).ToLowerInvariant();
    }

    // "-ism" stands for all words that end so.
    private static bool Ends(Sentence sentence, Kind kind, int token)
    {
        Token word = sentence.Tokens[token];
        string lemma = word.Lemma.ToLowerInvariant();
        return word.Upos is "NOUN" or "ADJ" or "PROPN" && (kind.Suffix.Contains(lemma) || kind.Suffix.Contains(word.Text.ToLowerInvariant()) || (kind.Suffix.Contains("ism") && lemma.EndsWith("ism", StringComparison.Ordinal) && lemma.Length > 5));
    }

    // What stands before the last word belongs to it: another word of the class, or a noun in one compound with it.
    private static bool IsRun(Sentence sentence, Kind kind, int first, int last)
    {
        for (int i = first; i < last; i++)
        {
            Token token = sentence.Tokens[i];
            bool own = Ends(sentence, kind, i) || token.Text == "-" || (token.Upos == "NOUN" && token.Is("compound"))
                || (token.Upos == "ADJ" && token.Is("amod") && Modifiers.Contains(token.Text.ToLowerInvariant()));
            if (!own || (token.Text == "-" && i == first))
                return false;
        }

        return true;
    }

    // "president of Chile": the office of a place.
    private static int WithPlace(Sentence sentence, Kind kind, int last)
    {
        if (!kind.Suffix.Contains("president"))
            return last;
        foreach (Token modifier in sentence.ChildrenBy(last, "nmod").Where(token => sentence.Preposition(token.Index) == "of" && token.Index > last && token.Index - last < 5))
            return sentence.Names.FirstOrDefault(name => name.First <= modifier.Index && modifier.Index <= name.Last)?.Last ?? modifier.Index;
        return last;
    }

    private static readonly ImmutableHashSet<string> Modifiers =
    [
        "short", "alpine", "graphic", "romantic", "historical", "psychological", "black", "dark", "alternative", "progressive", "indie", "experimental", "electronic", "heavy", "hard", "soft", "classical", "magical", "epic", "long", "middle", "nordic", "left", "right", "social", "national", "christian", "green", "democratic", "free", "supernatural", "erotic", "gothic", "young", "middle-distance", "long-distance", "cross-country", "vice", "prime", "deputy",
    ];
}
