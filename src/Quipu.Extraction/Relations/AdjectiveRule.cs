using Quipu.Core.Text;
using Quipu.Extraction.Syntax;

namespace Quipu.Extraction.Relations;

/// <summary>Predicates that are adjectives or prepositional phrases: <c>is responsible for X</c>, <c>is in Kenya</c>, <c>is part of X</c> by its noun.</summary>
internal sealed class AdjectiveRule(Lexicon lexicon) : IRelationRule
{
    private readonly Clause clause = new(lexicon);

    /// <inheritdoc/>
    public IEnumerable<Proposition> Find(Sentence sentence)
    {
        foreach (Token predicate in sentence.Tokens)
        {
            if (sentence.Child(predicate.Index, "cop") is null)
                continue;
            List<Token> subjects = clause.Subjects(sentence, predicate);
            IEnumerable<Proposition> found = predicate.IsNoun() || predicate.Upos is "PRON" or "NUM" ? Place(sentence, predicate, subjects) : Adjective(sentence, predicate, subjects);
            foreach (Proposition proposition in found)
                yield return proposition;
        }
    }

    private static IEnumerable<Proposition> Adjective(Sentence sentence, Token adjective, List<Token> subjects)
    {
        foreach (Token first in sentence.ChildrenBy(adjective.Index, "obl"))
        {
            if (sentence.Preposition(first.Index) is not { } preposition)
                continue;
            List<int> words = [.. Predicate.Words(sentence, adjective), .. sentence.ChildrenBy(first.Index, "case").Select(token => token.Index)];
            foreach (Token subject in subjects)
            {
                foreach (Token oblique in sentence.Conjuncts(first))
                    yield return new Proposition(sentence, subject.Index, oblique.Index, $"be {adjective.Text.ToLowerInvariant()} {preposition}", adjective.Index, [.. words.Order()], "adjective", 0.7);
            }
        }
    }

    private static IEnumerable<Proposition> Place(Sentence sentence, Token noun, List<Token> subjects)
    {
        if (sentence.Preposition(noun.Index) is not { } preposition)
            yield break;
        List<int> words = [.. Predicate.Words(sentence, noun).Where(word => word != noun.Index), .. sentence.ChildrenBy(noun.Index, "case").Select(token => token.Index)];
        foreach (Token subject in subjects)
        {
            foreach (Token place in sentence.Conjuncts(noun))
                yield return new Proposition(sentence, subject.Index, place.Index, "be " + preposition, noun.Index, [.. words.Order()], "copula-preposition", 0.8);
        }
    }
}
