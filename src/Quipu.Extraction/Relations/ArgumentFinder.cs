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
    private readonly Dictionary<int, SentenceMentions> mentions = [];

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
        SentenceMentions here = In(sentence);
        if ((here.Name(token) ?? here.Value(token)) is { } plain)
            return [plain];
        if (NamedKind(sentence, here, token) is { Count: > 0 } names)
            return names;
        if (Titled(sentence, here, token) is { } titled)
            return [titled];
        if (Listed(sentence, here, token) is { Count: > 1 } listed)
            return listed;
        return here.Other(token) is { } other ? [other] : [];
    }

    /// <summary>The number that counts a noun phrase (<c>over 90 million members</c>), or null.</summary>
    public Candidate? NumberIn(Candidate nominal)
    {
        SentenceMentions here = In(nominal.Sentence);
        return Enumerable.Range(nominal.First, nominal.Head - nominal.First).SelectMany(token => here.Numbers[token])
            .FirstOrDefault(value => value.Last < nominal.Head && nominal.Sentence.Dominates(nominal.Head, value.Head));
    }

    private SentenceMentions In(Sentence sentence) =>
        mentions.TryGetValue(sentence.Index, out SentenceMentions? known) ? known : mentions[sentence.Index] = new SentenceMentions(bySentence[sentence.Index]);

    // "son of former president Khamtai Siphandone": the title stands before the name of its holder.
    private static Candidate? Titled(Sentence sentence, SentenceMentions here, int token) =>
        sentence.Tokens[token].Xpos == "NN" ? here.Persons[token + 1].FirstOrDefault(name => sentence.AreOnePhrase(token, name.Head)) : null;

    // "two elements, polonium and radium": the plural noun only announces them.
    private static List<Candidate> Listed(Sentence sentence, SentenceMentions here, int token) =>
        sentence.Tokens[token].Xpos != "NNS" || sentence.Child(token, "appos") is not { } first
            ? [] : [.. sentence.Conjuncts(first).Select(part => here.Noun(part.Index)).OfType<Candidate>()];

    // "China's Hunan and Fujian provinces", "the city of Lagos": the noun only says what kind of place is named.
    private List<Candidate> NamedKind(Sentence sentence, SentenceMentions here, int token)
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
                if (here.Place(part.Index) is { } name && !names.Contains(name))
                    names.Add(name);
            }
        }

        return names;
    }
}
