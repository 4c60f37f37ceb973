using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Syntax;

namespace Quipu.Extraction.Mentions;

/// <summary>Joins what the network takes for two names and is one person's.</summary>
internal static class NameJoiner
{
    /// <summary>Joins the halves of names in their list.</summary>
    public static void Join(Sentence sentence, List<ProperName> names)
    {
        for (var i = names.Count - 1; i > 0; i--)
        {
            ProperName before = names[i - 1], name = names[i];
            if (Joined(sentence, before, name) is not { } whole)
                continue;
            names[i - 1] = whole;
            names.RemoveAt(i);
        }
    }

    private static ProperName? Joined(Sentence sentence, ProperName before, ProperName name)
    {
        ProperName whole = before with { Last = name.Last, Type = EntityType.Person, Subtype = null, Confidence = Math.Min(before.Confidence, name.Confidence), Shares = default };
        if (IsReversed(sentence, before, name))
            return whole with { Name = NounPhrase.Words(sentence, name.First, name.Last) + " " + NounPhrase.Words(sentence, before.First, before.Last) };
        return AreHalves(sentence, before, name) ? whole : null;
    }

    // "Ada" and "Byron" side by side as one subject: a person's name that the network cut in two.
    private static bool AreHalves(Sentence sentence, ProperName before, ProperName name) =>
        (before.Type == EntityType.Person || name.Type == EntityType.Person) && name.First == before.Last + 1
        && AreOne(sentence.Tokens[MentionFinder.HeadOf(sentence, before.First, before.Last)], sentence.Tokens[MentionFinder.HeadOf(sentence, name.First, name.Last)]);

    private static bool AreOne(Token first, Token second) =>
        first.Upos == "PROPN" && second.Upos == "PROPN"
        && ((second.Is("flat") && second.Head == first.Index) || (first.Head >= 0 && first.Head == second.Head && first.Relation == second.Relation && first.Is("nsubj", "obj", "obl", "nmod")));

    // "Holm, Per" in quotes, as programs for mail write it: the last name first.
    private static bool IsReversed(Sentence sentence, ProperName last, ProperName first) =>
        last.Type == EntityType.Person && first.Type == EntityType.Person
        && first.First == last.Last + 2 && sentence.Tokens[last.Last + 1].Text == ","
        && last.First > 0 && IsQuote(sentence.Tokens[last.First - 1])
        && first.Last + 1 < sentence.Tokens.Length && IsQuote(sentence.Tokens[first.Last + 1]);

    private static bool IsQuote(Token token) => token.Text is "\"" or "“" or "”" or "'" or "‘" or "’";
}
