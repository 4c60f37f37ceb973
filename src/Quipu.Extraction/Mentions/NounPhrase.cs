using Quipu.Core.Text;
using Quipu.Extraction.Syntax;

namespace Quipu.Extraction.Mentions;

/// <summary>The extent of noun phrases: the head with what belongs to its meaning, without clauses and appositions.</summary>
internal static class NounPhrase
{
    private const int LongestWithOf = 9;

    /// <summary>The first and last token of the base phrase of a noun: modifiers before it and compound parts, with its <c>of</c>-phrase if short.</summary>
    public static (int First, int Last) Extent(Sentence sentence, int head)
    {
        (int first, int last) = Base(sentence, head);
        foreach (Token modifier in sentence.ChildrenBy(head, "nmod"))
        {
            if (modifier.Index != last + 2 && !StartsAt(sentence, modifier, last + 1))
                continue;
            if (sentence.Preposition(modifier.Index) is not ("of" or "for" or "with"))
                continue;
            (_, int end) = Extent(sentence, modifier.Index);
            if (end - first < LongestWithOf)
                last = Math.Max(last, end);
        }

        return (first, last);
    }

    /// <summary>The words that name a noun phrase: the base, with its <c>of</c>-phrase unless a name stands in that, which is a node of its own.</summary>
    public static (int First, int Last) NameExtent(Sentence sentence, int head)
    {
        (int First, int Last) whole = Extent(sentence, head), own = Base(sentence, head);
        return Enumerable.Range(own.Last + 1, whole.Last - own.Last).Any(token => sentence.NameAt(token)?.First == token) ? own : whole;
    }

    /// <summary>The base phrase without what follows the head.</summary>
    public static (int First, int Last) Base(Sentence sentence, int head)
    {
        int first = head, last = head;
        Grow(sentence, head, ref first, ref last);
        while (first < head && IsEdge(sentence.Tokens[first]))
            first++;
        return (first, last);
    }

    /// <summary>The words of a phrase as a name: without leading article, in one line, sentence case undone.</summary>
    public static string NameOf(Sentence sentence, int first, int last)
    {
        while (first < last && (sentence.Tokens[first].Upos == "DET" || sentence.Tokens[first].Xpos == "PRP$" || sentence.Tokens[first].Upos == "PUNCT"))
            first++;
        string name = Words(sentence, first, last);
        Token start = sentence.Tokens[first];
        bool wasRaised = first == 0 && start.Upos != "PROPN" && start.Text.Length > 1 && start.Text.Skip(1).All(char.IsLower);
        return wasRaised ? char.ToLowerInvariant(name[0]) + name[1..] : name;
    }

    /// <summary>The words from one token to another, as written but on one line.</summary>
    public static string Words(Sentence sentence, int first, int last)
    {
        var words = new System.Text.StringBuilder();
        for (int i = first; i <= last; i++)
        {
            words.Append(sentence.Tokens[i].Text);
            if (i < last && sentence.Tokens[i].SpaceAfter)
                words.Append(' ');
        }

        return words.ToString();
    }

    private static void Grow(Sentence sentence, int head, ref int first, ref int last)
    {
        foreach (int child in sentence.Children(head))
        {
            Token token = sentence.Tokens[child];
            bool before = child < head;
            bool inside = before
                ? token.Is("det", "amod", "nummod", "compound", "flat", "goeswith", "nmod:poss") || (token.Is("advmod") && IsQuantity(sentence, token)) || IsPremodifier(sentence, token, head)
                : token.Is("flat", "goeswith", "fixed") || (token.Is("compound", "nummod") && token.Index == last + 1);
            if (!inside)
                continue;
            first = Math.Min(first, child);
            last = Math.Max(last, child);
            GrowModifier(sentence, child, ref first, ref last);
        }
    }

    // A modifier brings all that hangs on it: "the most widely read paper", "Kenya's ruling party".
    private static void GrowModifier(Sentence sentence, int modifier, ref int first, ref int last)
    {
        foreach (int token in sentence.Subtree(modifier))
        {
            if (token < first && !sentence.Tokens[token].Is("punct", "cc"))
                first = token;
            else if (token > last && sentence.Tokens[token].Is("flat", "compound", "case", "goeswith"))
                last = token;
        }
    }

    private static bool IsQuantity(Sentence sentence, Token token) =>
        token.Text.ToLowerInvariant() is "more" or "over" or "about" or "nearly" or "almost" or "around" or "some" or "only" or "roughly" or "approximately"
        && sentence.Tokens.Length > token.Index + 1;

    private static bool IsPremodifier(Sentence sentence, Token token, int head) =>
        token.Is("nmod") && sentence.Preposition(token.Index) is null && token.Index + 2 >= head;

    private static bool IsEdge(Token token) => token.Upos is "PUNCT" or "CCONJ" || token.Is("case", "mark");

    private static bool StartsAt(Sentence sentence, Token modifier, int position) => Base(sentence, modifier.Index).First - 1 == position;
}
