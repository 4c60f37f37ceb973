using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Mentions;
using Quipu.Extraction.Syntax;

namespace Quipu.Extraction.Relations;

/// <summary>From the head token of an argument to the mentions that it stands for.</summary>
internal sealed class ArgumentFinder
{
    private readonly Lexicon lexicon;
    private readonly ILookup<int, Candidate> bySentence;

    /// <summary>Makes a finder for the candidates of one document.</summary>
    public ArgumentFinder(Lexicon lexicon, ImmutableArray<Candidate> candidates)
    {
        this.lexicon = lexicon;
        bySentence = candidates.ToLookup(candidate => candidate.Sentence.Index);
    }

    /// <summary>
    /// The mentions at a token: the longest name that it heads, else a value, a pronoun or a noun phrase; for the kind
    /// of place after names (<c>Hunan and Fujian provinces</c>) the names. Empty if nothing is there.
    /// </summary>
    public IReadOnlyList<Candidate> At(Sentence sentence, int token)
    {
        Candidate[] here = [.. bySentence[sentence.Index]];
        Candidate? name = Array.Find(here, candidate => candidate.Kind == MentionKind.Name && candidate.Head == token)
            ?? Array.Find(here, candidate => candidate.Kind == MentionKind.Name && candidate.Covers(token));
        if (name is not null)
            return [name];
        Candidate? value = Array.Find(here, candidate => candidate.Kind == MentionKind.Value && (candidate.Head == token || (candidate.Covers(token) && sentence.Tokens[token].Upos is "NUM" or "SYM")));
        if (value is not null)
            return [value];
        if (NamedKind(sentence, here, token) is { Count: > 0 } names)
            return names;
        if (Titled(sentence, here, token) is { } titled)
            return [titled];
        if (Listed(sentence, here, token) is { Count: > 1 } listed)
            return listed;
        return Array.Find(here, candidate => candidate.Head == token && candidate.Kind is MentionKind.Nominal or MentionKind.Pronoun) is { } other ? [other] : [];
    }

    /// <summary>The number that counts a noun phrase (<c>over 90 million members</c>), or null.</summary>
    public Candidate? NumberIn(Candidate nominal) =>
        bySentence[nominal.Sentence.Index].FirstOrDefault(value =>
            value.Kind == MentionKind.Value && value.Value!.Kind is EntityType.Number && nominal.First <= value.First && value.Last < nominal.Head
            && nominal.Sentence.Dominates(nominal.Head, value.Head));

    // "son of former president Khamtai Siphandone": the title stands before the name of its holder.
    private static Candidate? Titled(Sentence sentence, Candidate[] here, int token) =>
        sentence.Tokens[token].Xpos == "NN"
            ? Array.Find(here, name => name.Kind == MentionKind.Name && name.Type == EntityType.Person && name.First == token + 1 && sentence.AreOnePhrase(token, name.Head))
            : null;

    // "two elements, polonium and radium": the plural noun only announces them.
    private static List<Candidate> Listed(Sentence sentence, Candidate[] here, int token)
    {
        if (sentence.Tokens[token].Xpos != "NNS" || sentence.Child(token, "appos") is not { } first)
            return [];
        return [.. sentence.Conjuncts(first)
            .Select(part => Array.Find(here, candidate => candidate.Head == part.Index && candidate.Kind is MentionKind.Name or MentionKind.Nominal))
            .OfType<Candidate>()];
    }

    // "China's Hunan and Fujian provinces", "the city of Lagos": the noun only says what kind of place is named.
    private List<Candidate> NamedKind(Sentence sentence, Candidate[] here, int token)
    {
        Token noun = sentence.Tokens[token];
        if (!lexicon.PlaceNouns.Contains(noun.Lemma.ToLowerInvariant()))
            return [];
        List<Candidate> names = [];
        foreach (Token modifier in sentence.ChildrenBy(token, "compound", "nmod", "amod", "flat", "appos"))
        {
            // "the Oxford department" is no Oxford, "the state of Ohio" is Ohio.
            bool kind = (noun.NounClass != EntityType.Organization && modifier.Is("compound", "flat", "appos")) || (modifier.Relation is "nmod" or "amod" && sentence.Preposition(modifier.Index) is null or "of" && modifier.Upos == "PROPN");
            if (!kind || modifier.Relation == "nmod:poss")
                continue;
            foreach (Token part in sentence.Conjuncts(modifier))
            {
                if (Array.Find(here, candidate => candidate.Kind == MentionKind.Name && candidate.Type == EntityType.Place && candidate.Covers(part.Index)) is { } name && !names.Contains(name))
                    names.Add(name);
            }
        }

        return names;
    }
}
