using System.Collections.Immutable;
using Quipu.Core.Text;
using Quipu.Extraction.Syntax;

namespace Quipu.Extraction.Relations;

/// <summary>
/// Verbs: subject and object; subject and each prepositional phrase; the passive turned round (<c>was founded by</c>
/// goes from the founder). Conjuncts are distributed, so that <c>visited Hunan and Fujian</c> is two propositions.
/// </summary>
internal sealed class VerbRule(Lexicon lexicon) : IRelationRule
{
    private static readonly ImmutableHashSet<string> NoRelation =
        ["according to", "despite", "like", "unlike", "except", "without", "because of", "due to", "such as", "including", "in spite of", "as of", "except for", "apart from", "aside from", "per", "instead of", "rather than", "besides", "regarding"];

    private static readonly ImmutableHashSet<string> LightVerbs =
        ["take", "have", "make", "give", "play", "hold", "maintain", "get", "show", "pay", "keep", "put", "do", "sign", "win", "reach", "sell", "become"];

    // Who visits a village in Hunan visits Hunan; who builds a dam on a river builds no river.
    private static readonly ImmutableHashSet<string> VisitVerbs = ["visit", "revisit", "tour", "explore", "inspect", "survey", "roam", "patrol"];

    // "supplies the whole of Armenia", "killed half of the vines"
    private static readonly ImmutableHashSet<string> Shares = ["whole", "half", "third", "quarter", "part", "rest", "bulk", "majority", "most", "all"];

    private readonly Clause clause = new(lexicon);

    /// <inheritdoc/>
    public IEnumerable<Proposition> Find(Sentence sentence)
    {
        foreach (Token verb in sentence.Tokens)
        {
            if (!verb.IsVerb() || verb.Is("aux", "cop", "fixed", "compound") || (verb.Is("amod") && sentence.Child(verb.Index, "obj", "obl") is null))
                continue;
            foreach (Proposition proposition in Of(sentence, verb))
                yield return proposition;
        }
    }

    private IEnumerable<Proposition> Of(Sentence sentence, Token verb)
    {
        List<Token> subjects = clause.Subjects(sentence, verb);
        bool passive = Clause.IsPassive(sentence, verb);
        return passive ? Passive(sentence, verb, subjects) : Active(sentence, verb, subjects);
    }

    private IEnumerable<Proposition> Active(Sentence sentence, Token verb, List<Token> subjects)
    {
        List<Token> objects = Clause.Objects(sentence, verb);
        if (Idiom(sentence, verb) is { } idiom)
            objects.Remove(idiom);
        foreach (Token subject in subjects)
        {
            foreach (Token @object in objects)
            {
                yield return Relate(sentence, verb, subject, @object, null, 0.85);
                foreach (Proposition deeper in Through(sentence, verb, subject, @object))
                    yield return deeper;
            }

            // "a history by Ibn Khaldun", "was encouraged to translate by Lars Hed": who follows "by" does nothing to the subject.
            bool byOther = objects.Count > 0 || (verb.Is("xcomp") && sentence.Governor(verb) is { } governor && Clause.IsPassive(sentence, governor));
            foreach ((Token oblique, Token marked) in Obliques(sentence, verb).Where(pair => !byOther || sentence.Preposition(pair.Marked.Index) != "by"))
                yield return Relate(sentence, verb, subject, oblique, marked, objects.Count == 0 ? 0.75 : 0.6);
        }

        // "sold the mine to a rival", "opened the school in 1971": what happened to the object.
        foreach (Token @object in objects)
        {
            foreach ((Token oblique, Token marked) in Obliques(sentence, verb).Where(pair => DateWords.IsDate(pair.Oblique) || pair.Oblique.Relation is "obl:tmod" or "obl:unmarked"))
                yield return Relate(sentence, verb, @object, oblique, marked, 0.6) with { Rule = "verb-object-date" };
        }
    }

    private IEnumerable<Proposition> Passive(Sentence sentence, Token verb, List<Token> patients)
    {
        List<Token> agents = Clause.Agents(sentence, verb);
        int[] by = agents.Count == 0 ? [] : [.. sentence.ChildrenBy(agents[0].Index, "case").Where(token => token.Index < agents[0].Index).Select(token => token.Index)];
        foreach (Token patient in patients)
        {
            foreach (Token agent in agents)
                yield return Relate(sentence, verb, agent, patient, null, 0.85) with { Rule = "passive", Words = [.. Predicate.Words(sentence, verb).Concat(by).Order()] };
            foreach (Token @object in sentence.ChildrenBy(verb.Index, "obj", "xcomp").Where(token => token.IsNoun()).SelectMany(sentence.Conjuncts))
                yield return Relate(sentence, verb, patient, @object, null, 0.7) with { Rule = "passive-object", Lemma = "be " + Participle(verb) };
            foreach ((Token oblique, Token marked) in Obliques(sentence, verb).Where(pair => !agents.Contains(pair.Oblique)))
            {
                string preposition = sentence.Preposition(marked.Index) ?? "";
                yield return Relate(sentence, verb, patient, oblique, marked, 0.7) with { Rule = "passive-oblique", Lemma = $"be {Participle(verb)} {preposition}".TrimEnd() };
            }
        }
    }

    // "visited villages in Hunan", "won the presidency of Ghana", "maintains contact with parties": through a common
    // noun to what it is of or in.
    private static IEnumerable<Proposition> Through(Sentence sentence, Token verb, Token subject, Token @object)
    {
        bool inPlace = @object.NounClass is Core.Facts.EntityType.Place or Core.Facts.EntityType.Facility;
        if (@object.Upos != "NOUN" || (inPlace && !VisitVerbs.Contains(verb.Lemma) && !Shares.Contains(@object.Lemma)))
            yield break;
        List<Token> modifiers = sentence.ChildrenBy(@object.Index, "nmod");
        bool light = LightVerbs.Contains(verb.Lemma);
        foreach (Token modifier in modifiers.Where(token => token.Relation == "nmod"))
        {
            if (sentence.Preposition(modifier.Index) is not { } preposition || NoRelation.Contains(preposition) || (!light && preposition is not ("of" or "in" or "at" or "from" or "for" or "with" or "on")))
                continue;
            bool isPlace = inPlace && preposition is "in" or "of" or "at" or "on";
            foreach (Token target in sentence.Conjuncts(modifier).Where(token => token.Upos == "PROPN" || isPlace || (light && IsThing(sentence, token))))
            {
                Proposition through = Relate(sentence, verb, subject, target, modifier, light ? 0.6 : 0.5);
                string noun = @object.Lemma.ToLowerInvariant();
                yield return through with
                {
                    Rule = isPlace ? "verb-place" : "verb-noun",
                    Lemma = isPlace ? verb.Lemma : $"{VerbLemma(sentence, verb)} {noun} {preposition}",
                    Words = [.. through.Words.Append(@object.Index).Order()],
                };
            }
        }
    }

    // "maintains contact with foreign parties" tells of parties, "signed a letter of intent" of no intent.
    private static bool IsThing(Sentence sentence, Token noun) =>
        noun.Upos == "PRON" || noun.Xpos == "NNS" || sentence.Child(noun.Index, "det", "nummod", "nmod:poss") is not null;

    private IEnumerable<(Token Oblique, Token Marked)> Obliques(Sentence sentence, Token verb)
    {
        List<Token> all = sentence.ChildrenBy(verb.Index, "obl");
        // "died on Monday in Dakar": parsers hang Dakar on Monday.
        all.AddRange(all.Where(token => IsDate(token) || DateWords.IsDay(token)).SelectMany(day => sentence.ChildrenBy(day.Index, "nmod")).Where(token => token.Relation == "nmod" && sentence.Preposition(token.Index) is "in" or "at" or "near" or "from").ToList());
        foreach (Token first in all)
        {
            string? preposition = sentence.Preposition(first.Index);
            if (preposition is not null && NoRelation.Contains(preposition))
                continue;
            if (preposition is null && !IsDate(first))
                continue;
            if ((DateWords.IsDay(first) || IsDate(first)) && IsSaying(sentence, verb))
                continue; // "said on Monday that …"
            if (preposition == "with" && sentence.Child(first.Index, "acl") is { Xpos: "VBG" })
                continue; // "passed, with two members voting against it": a clause of its own
            if (first.Upos == "NOUN" && (lexicon.TimeNouns.Contains(first.Lemma.ToLowerInvariant()) || (preposition == "as" && first.NounClass == Core.Facts.EntityType.Person)))
                continue;
            Token antecedent = Clause.Antecedent(sentence, first);
            foreach (Token oblique in antecedent.Index == first.Index ? sentence.Conjuncts(first) : [antecedent])
                yield return (oblique, first);
        }
    }

    private static bool IsSaying(Sentence sentence, Token verb) =>
        sentence.Child(verb.Index, "ccomp") is not null || verb.Is("parataxis");

    // "sold the mine in 2003", "sold it last year", "sold it 12 May".
    private static bool IsDate(Token token) => DateWords.IsDate(token) || token.Upos == "NUM" || token.Relation is "obl:tmod" or "obl:unmarked";

    private static Proposition Relate(Sentence sentence, Token verb, Token subject, Token @object, Token? marked, double confidence)
    {
        string? preposition = marked is null ? null : sentence.Preposition(marked.Index);
        string lemma = VerbLemma(sentence, verb);
        var words = new SortedSet<int>(Predicate.Words(sentence, verb));
        if (Idiom(sentence, verb) is { } noun)
            words.Add(noun.Index);
        if (marked is null && Stranded(sentence, verb) is { } stranded)
            words.Add(stranded.Index);
        string verbal = Predicate.Text(sentence, words);
        if (marked is not null)
        {
            foreach (Token token in sentence.ChildrenBy(marked.Index, "case").Where(token => token.Xpos != "POS"))
                words.UnionWith(sentence.Subtree(token.Index));
        }

        return new Proposition(sentence, subject.Index, @object.Index, preposition is null ? lemma : $"{lemma} {preposition}", verb.Index, [.. words], "verb", confidence)
        {
            // "In Dresden he discovered …" is read as "discovered in".
            Wording = marked is not null && marked.Index < verb.Index ? $"{verbal} {preposition}".TrimEnd() : null,
        };
    }

    private static string VerbLemma(Sentence sentence, Token verb)
    {
        string lemma = verb.Lemma.ToLowerInvariant();
        if (Stranded(sentence, verb) is { } preposition)
            return $"{lemma} {preposition.Text.ToLowerInvariant()}";
        if (sentence.Child(verb.Index, "compound:prt") is { } particle)
            lemma += " " + particle.Text.ToLowerInvariant();
        return Idiom(sentence, verb) is { } noun ? $"{lemma} {noun.Lemma.ToLowerInvariant()}" : lemma;
    }

    // "the company he works at": the preposition of the noun before.
    private static Token? Stranded(Sentence sentence, Token verb) =>
        verb.Relation == "acl:relcl" && verb.Index + 1 < sentence.Tokens.Length && sentence.Tokens[verb.Index + 1] is { Upos: "ADP" } next && next.Head == verb.Index && sentence.Children(next.Index).IsEmpty && !next.Is("compound", "mark")
            ? next : null;

    // "take place", "take part", "give birth": a light verb with a bare noun is one predicate.
    private static Token? Idiom(Sentence sentence, Token verb) =>
        LightVerbs.Contains(verb.Lemma) && sentence.Child(verb.Index, "obj") is { Upos: "NOUN", Xpos: "NN" } noun && IdiomNouns.Contains(noun.Lemma) && sentence.Children(noun.Index).IsEmpty ? noun : null;

    private static readonly ImmutableHashSet<string> IdiomNouns =
        ["place", "part", "birth", "use", "care", "control", "charge", "advantage", "aim", "office", "effect", "shape", "root", "note", "rise", "way", "seat", "command", "possession", "responsibility"];

    private static string Participle(Token verb) => verb.Text.ToLowerInvariant();
}
