using System.Collections.Immutable;
using Quipu.Core.Text;
using Quipu.Extraction.Syntax;

namespace Quipu.Extraction.Relations;

/// <summary>
/// What several do with each other: <c>Lund and Brandt met</c>, <c>the two banks and Norvik merged</c>, <c>Lund and Brandt are
/// rivals</c>. Each two of the coordinated subjects are related once, from the first to the second.
/// </summary>
internal sealed class ReciprocalRule(Lexicon lexicon) : IRelationRule
{
    // Of more, hardly each did it with every other.
    private const int Most = 4;

    private static readonly ImmutableHashSet<string> OneByOne = ["each", "both", "separately", "respectively", "individually", "either", "neither"];

    private readonly Clause clause = new(lexicon);

    /// <inheritdoc/>
    public IEnumerable<Proposition> Find(Sentence sentence) => sentence.Tokens.SelectMany(token => OfVerb(sentence, token).Concat(OfNoun(sentence, token)));

    private IEnumerable<Proposition> OfVerb(Sentence sentence, Token verb)
    {
        if (!verb.IsVerb() || !lexicon.ReciprocalVerbs.TryGetValue(verb.Lemma.ToLowerInvariant(), out string? preposition) || Clause.IsPassive(sentence, verb))
            yield break;
        Token[] with = [.. sentence.ChildrenBy(verb.Index, "obj", "iobj", "ccomp", "xcomp", "csubj").Concat(sentence.ChildrenBy(verb.Index, "obl").Where(token => sentence.Preposition(token.Index) is "with" or "against" or "to"))];
        Token? eachOther = Array.Find(with, token => token.Lemma.ToLowerInvariant() is "other" or "another" && token.Index > 0 && sentence.Tokens[token.Index - 1].Text.ToLowerInvariant() is "each" or "one");
        if (with.Length > (eachOther is null ? 0 : 1))
            yield break;
        string lemma = $"{verb.Lemma.ToLowerInvariant()} {preposition}".TrimEnd();
        ImmutableArray<int> words = [.. Predicate.Words(sentence, verb)];
        string wording = preposition.Length == 0 ? Predicate.Text(sentence, words) : $"{Predicate.Text(sentence, words)} [{preposition}]";
        foreach ((Token one, Token other) in Pairs(sentence, verb))
            yield return new Proposition(sentence, one.Index, other.Index, lemma, verb.Index, words, "reciprocal", 0.8) { Wording = wording };
    }

    private IEnumerable<Proposition> OfNoun(Sentence sentence, Token noun)
    {
        string lemma = noun.Lemma.ToLowerInvariant();
        string? kinship = lexicon.Kinship.GetValueOrDefault(lemma);
        bool mutual = noun.Xpos == "NNS" && (kinship is "sibling" or "spouse" || lemma is "cousin" || lexicon.ReciprocalNouns.Contains(lemma));
        if (!mutual || sentence.Child(noun.Index, "cop") is null || sentence.Preposition(noun.Index) is not null || sentence.Child(noun.Index, "nmod", "nmod:poss") is not null)
            yield break;
        ImmutableArray<int> words = [.. Predicate.Words(sentence, noun)];
        foreach ((Token one, Token other) in Pairs(sentence, noun))
        {
            yield return new Proposition(sentence, one.Index, other.Index, $"{lemma} of", noun.Index, words, "reciprocal", 0.85)
            {
                Wording = $"{Predicate.Text(sentence, words)} [of each other]",
                Type = kinship,
                RoleKind = RoleKind.Tie,
            };
        }
    }

    private IEnumerable<(Token One, Token Other)> Pairs(Sentence sentence, Token predicate)
    {
        List<Token> all = clause.Subjects(sentence, predicate);
        bool together = all.Count is > 1 and <= Most && all.TrueForAll(token => token.IsNoun() || token.Upos == "PRON")
            && !sentence.Children(predicate.Index).Concat(all.SelectMany(token => sentence.Children(token.Index))).Any(child => OneByOne.Contains(sentence.Tokens[child].Text.ToLowerInvariant()) || sentence.Tokens[child] is { Upos: "CCONJ", Lemma: "or" or "nor" });
        if (!together)
            yield break;
        for (int i = 0; i < all.Count; i++)
        {
            for (int j = i + 1; j < all.Count; j++)
                yield return (all[i], all[j]);
        }
    }
}
