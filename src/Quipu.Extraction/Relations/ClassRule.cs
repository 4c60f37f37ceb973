using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Mentions;
using Quipu.Extraction.Syntax;

namespace Quipu.Extraction.Relations;

/// <summary>
/// Names with the noun for their kind beside them: <c>the district of Nam Son</c>, <c>the islands of Atauro and Jaco</c>,
/// <c>the antibiotic persimycin</c>, <c>the weekly Surco</c>. Persons with titles are roles; see <see cref="RoleRule"/>.
/// </summary>
internal sealed class ClassRule(Lexicon lexicon) : IRelationRule
{
    private static readonly ImmutableHashSet<EntityType> Things =
        [EntityType.Product, EntityType.Substance, EntityType.Object, EntityType.Work, EntityType.Vehicle, EntityType.Species, EntityType.Animal];

    /// <inheritdoc/>
    public IEnumerable<Proposition> Find(Sentence sentence)
    {
        foreach (NameSpan name in sentence.Names.Where(name => name.Type != EntityType.Person))
        {
            Token head = sentence.Tokens[MentionFinder.HeadOf(sentence, name.First, name.Last)];
            if ((KindOf(sentence, name, head) ?? KindBefore(sentence, name, head)) is { } noun)
                yield return new Proposition(sentence, head.Index, noun.Index, "be", noun.Index, [], "kind", 0.8) { IsClass = true, Wording = "[is]" };
        }
    }

    private Token? KindOf(Sentence sentence, NameSpan name, Token head)
    {
        if (name.Type is not (EntityType.Place or EntityType.Facility))
            return null;
        Token first = head;
        while (first.Is("conj") && sentence.Governor(first) is { } before)
            first = before;
        return first.Is("nmod") && sentence.Governor(first) is { } noun && ClassPhrase.IsKindOf(lexicon, sentence, noun, first) ? noun : null;
    }

    // "the antibiotic persimycin": noun and name agree in what they are.
    private static Token? KindBefore(Sentence sentence, NameSpan name, Token head)
    {
        if (name.First == 0 || sentence.Tokens[name.First - 1] is not { Upos: "NOUN", Xpos: "NN" } noun || !sentence.AreOnePhrase(noun.Index, head.Index))
            return null;
        bool ends = name.Last + 1 >= sentence.Tokens.Length || !sentence.Tokens[name.Last + 1].IsNoun();
        bool agree = noun.NounClass == name.Type || (noun.NounClass is { } known && Things.Contains(known) && Things.Contains(name.Type));
        return ends && agree && (IsDefinite(sentence, noun) || IsDefinite(sentence, head)) ? noun : null;
    }

    private static bool IsDefinite(Sentence sentence, Token noun) => sentence.ChildrenBy(noun.Index, "det").Any(token => token.Text.ToLowerInvariant() is "the" or "a" or "an");
}
