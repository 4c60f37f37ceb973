using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Mentions;
using Quipu.Extraction.Syntax;

namespace Quipu.Extraction.Coreference;

/// <summary>
/// What the words around a name say about its type: <c>Tarnbrook, a maker of sensors</c>, <c>the carmaker BMW</c>,
/// <c>X's chief executive</c>. The network sees a name's letters more than its company.
/// </summary>
internal sealed class TypeEvidence(Lexicon lexicon)
{
    private const float NounVote = 0.8f, OfficeVote = 0.6f, TitleVote = 0.8f, OutbreakVote = 1.6f, WorkVote = 1000;
    private static readonly ImmutableHashSet<string> Outbreaks = ["outbreak", "pandemic", "epidemic", "case", "spread", "wave", "variant"];

    /// <summary>Votes for the types that the context of a name speaks for.</summary>
    public IEnumerable<(EntityType Type, float Weight)> Votes(Candidate name)
    {
        Sentence sentence = name.Sentence;
        foreach (Token noun in NounsFor(sentence, name))
        {
            // "The Long Road is a film": a road by its last word alone.
            if (noun.NounClass == EntityType.Work && noun.Index > name.Last && lexicon.NameEndings.ContainsKey(sentence.Tokens[name.Last].Text.ToLowerInvariant()))
                yield return (EntityType.Work, WorkVote);
            else if (lexicon.OrganizationNouns.Contains(noun.Lemma))
                yield return (EntityType.Organization, NounVote);
            else if (lexicon.PlaceNouns.Contains(noun.Lemma))
                yield return (EntityType.Place, NounVote);
            else if (!lexicon.AgentNouns.Contains(noun.Lemma) && noun.NounClass is { } type && type is EntityType.Person or EntityType.Organization or EntityType.Place or EntityType.Event or EntityType.Species or EntityType.Substance)
                yield return (type, NounVote);
        }

        if (IsOutbreak(sentence, name))
            yield return (EntityType.Event, OutbreakVote);
        if (name.First > 0 && sentence.Tokens[name.First - 1] is { Xpos: "NN" or "NNP" } title && lexicon.Titles.Contains(title.Text.ToLowerInvariant()) && sentence.AreOnePhrase(title.Index, name.Head))
            yield return (EntityType.Person, TitleVote);
        if (name.HeadToken.Is("compound") && sentence.Governor(name.HeadToken) is { } holder && lexicon.OrganizationOffices.Contains(holder.Lemma))
            yield return (EntityType.Organization, OfficeVote);
        if (name.HeadToken.Is("nmod") && sentence.Governor(name.HeadToken) is { } office && lexicon.OrganizationOffices.Contains(office.Lemma)
            && (name.HeadToken.Relation == "nmod:poss" || sentence.Preposition(name.Head) is "of" or "at"))
            yield return (EntityType.Organization, OfficeVote);
    }

    // "the outbreak of COVID-19", "the COVID-19 pandemic": no town breaks out.
    private static bool IsOutbreak(Sentence sentence, Candidate name) =>
        sentence.Governor(name.HeadToken) is { } noun && Outbreaks.Contains(noun.Lemma)
        && ((name.HeadToken.Is("nmod") && sentence.Preposition(name.Head) == "of") || (name.HeadToken.Is("compound") && noun.Lemma is "outbreak" or "pandemic" or "epidemic" or "variant"));

    /// <summary>What a noun beside the name calls it, in base form.</summary>
    public static IEnumerable<string> Nouns(Candidate name) => NounsFor(name.Sentence, name).Select(noun => noun.Lemma.ToLowerInvariant());

    // The noun in apposition to the name, before it ("the carmaker BMW") or predicated of it.
    private static IEnumerable<Token> NounsFor(Sentence sentence, Candidate name)
    {
        foreach (Token apposition in sentence.ChildrenBy(name.Head, "appos").Where(token => token.Upos == "NOUN" && token.Xpos != "NNS"))
            yield return apposition;
        Token head = name.HeadToken;
        if (head.Head < 0)
            yield break;
        Token governor = sentence.Tokens[head.Head];
        bool same = governor.Upos == "NOUN" && (head.Is("appos") || (head.Is("nsubj") && sentence.Child(governor.Index, "cop") is not null && sentence.Preposition(governor.Index) is null));
        if (same && governor.Xpos != "NNS")
            yield return governor;
        if (name.First > 0 && sentence.Tokens[name.First - 1] is { Upos: "NOUN" } before && before.Head == name.Head && before.Is("compound", "nmod:desc", "flat"))
            yield return before;
    }
}
