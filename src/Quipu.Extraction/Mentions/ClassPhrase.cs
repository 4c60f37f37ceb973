using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Syntax;

namespace Quipu.Extraction.Mentions;

/// <summary>
/// The words that say what something is: the noun with what belongs to the kind, without owners, origins and ranks.
/// <c>Kenya's second-largest milk processor</c> is a <c>milk processor</c>, <c>the former French prime minister</c> a
/// <c>prime minister</c>.
/// </summary>
internal static class ClassPhrase
{
    /// <summary>Adjectives that say when, or which of several, and nothing of the kind.</summary>
    public static readonly ImmutableHashSet<string> Passing =
        ["former", "then", "current", "late", "ex", "deceased", "longtime", "outgoing", "incumbent", "present", "new", "old", "acting", "retired", "next", "last", "same", "other", "first", "only", "own", "recent", "previous", "many", "several", "such"];

    private static readonly ImmutableHashSet<string> NoKinds = ["coast", "area", "region", "territory", "capital", "department", "bay", "country", "nation"];

    /// <summary>
    /// Whether a noun says what the names after <c>of</c> are: <c>the district of Nam Son</c>; in the plural of several only, as
    /// <c>the rivers of Europe</c> are in it.
    /// </summary>
    /// <param name="lexicon">The words for kinds of places.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="noun">The noun.</param>
    /// <param name="first">The first of what hangs on it by <c>of</c>.</param>
    public static bool IsKindOf(Lexicon lexicon, Sentence sentence, Token noun, Token first)
    {
        string lemma = noun.Lemma.ToLowerInvariant();
        return noun.Upos == "NOUN" && sentence.Preposition(first.Index) == "of"
            && lexicon.PlaceNouns.Contains(lemma) && !NoKinds.Contains(lemma) && (noun.Xpos == "NNS") == (sentence.Conjuncts(first).Count > 1)
            && sentence.Child(noun.Index, "det") is { Lemma: "the" } && sentence.Child(noun.Index, "cop") is null;
    }

    /// <summary>The class that a noun names, as a mention of its own.</summary>
    public static Candidate At(Sentence sentence, int head)
    {
        int first = head, last = NounPhrase.NameExtent(sentence, head).Last;
        while (first > 0 && Belongs(sentence, first - 1, head))
            first--;
        if (sentence.Tokens[first] is { Upos: "PUNCT" } && first + 1 < head)
            first += 2; // "a Boston-based firm": what the hyphen joins to a name goes with it
        while (first < head && sentence.Tokens[first].Upos is "PUNCT" or "CCONJ")
            first++;
        while (last > head && sentence.NameAt(last) is not null)
            last--; // "the writer Per Holm" is a writer
        string name = NounPhrase.Words(sentence, first, last);
        return new Candidate(-1, sentence, first, last, head, MentionKind.Nominal, EntityType.Concept, name);
    }

    /// <summary>The class in base form: lower case, its noun in the singular.</summary>
    public static string Normal(Candidate phrase)
    {
        Token head = phrase.HeadToken;
        string before = phrase.First < phrase.Head ? NounPhrase.Words(phrase.Sentence, phrase.First, phrase.Head - 1) + (phrase.Sentence.Tokens[phrase.Head - 1].SpaceAfter ? " " : "") : "";
        string after = phrase.Head < phrase.Last ? (head.SpaceAfter ? " " : "") + NounPhrase.Words(phrase.Sentence, phrase.Head + 1, phrase.Last) : "";
        return (before + (head.Xpos is "NNS" or "NNPS" ? head.Lemma : head.Text) + after).ToLowerInvariant();
    }

    private static bool Belongs(Sentence sentence, int at, int head)
    {
        Token token = sentence.Tokens[at];
        if (!(sentence.Dominates(head, at) || AreSiblings(sentence, head, token)) || sentence.NameAt(at) is not null || Passing.Contains(token.Text.ToLowerInvariant()))
            return false;
        if (token.Upos == "PUNCT")
            return token.Text is "-" or "‐" or "–" && !token.SpaceAfter;
        return token.Upos is "NOUN" or "ADJ" or "PROPN" or "VERB" or "ADV" && !token.Is("appos", "acl", "nmod:poss", "nsubj", "advmod") && token.Xpos is not ("JJS" or "JJR" or "RBS" or "RBR" or "POS") && !IsOrdinal(token);
    }

    // "the pension fund OTPP": parsers hang both nouns on the name.
    private static bool AreSiblings(Sentence sentence, int head, Token before) => sentence.Tokens[head].Is("compound") && before.Is("compound", "amod") && before.Head == sentence.Tokens[head].Head;

    private static bool IsOrdinal(Token token) => token.Upos == "ADJ" && char.IsDigit(token.Text[0]);
}
