using Quipu.Core.Text;
using Quipu.Extraction.Syntax;

namespace Quipu.Extraction.Relations.Open;

/// <summary>The words of an argument: all that hangs on its head but what is a statement of its own. Positions are tokens, in order.</summary>
internal static class Phrase
{
    /// <summary>The words of an argument with its preposition.</summary>
    public static IReadOnlyList<int> Of(Sentence sentence, Token head)
    {
        SortedSet<int> words = sentence.Subtree(head.Index);
        foreach (int child in sentence.Children(head.Index))
        {
            if (sentence.Tokens[child].Is("parataxis", "appos", "discourse", "dep", "advcl") || IsAside(sentence, head, sentence.Tokens[child]))
                words.ExceptWith(sentence.Subtree(child));
        }

        return Trimmed(sentence, words);
    }

    /// <summary>The words of a subject, without its preposition and without a predicate that modifies it and is read by itself.</summary>
    public static IReadOnlyList<int> OfSubject(Sentence sentence, Token head, Token predicate)
    {
        SortedSet<int> words = [.. sentence.Child(head.Index, "cop") is not null && head.Index != predicate.Index && sentence.Dominates(head.Index, predicate.Index) ? OfComplement(sentence, head) : Of(sentence, head)];
        foreach (int child in sentence.Children(head.Index))
        {
            if (sentence.Tokens[child].Is("case") && sentence.Tokens[child].Xpos != "POS" || sentence.Dominates(child, predicate.Index))
                words.ExceptWith(sentence.Subtree(child));
        }

        return Trimmed(sentence, words);
    }

    /// <summary>The words of what a copula says of its subject.</summary>
    public static IReadOnlyList<int> OfComplement(Sentence sentence, Token head)
    {
        SortedSet<int> words = sentence.Subtree(head.Index);
        foreach (int child in sentence.Children(head.Index))
        {
            Token token = sentence.Tokens[child];
            bool clause = token.Is("conj") && (token.IsVerb() || sentence.Child(child, "nsubj", "cop") is not null);
            if (clause || Predicate.IsNegation(token) || token.Is("nsubj", "csubj", "cop", "aux", "mark", "parataxis", "appos", "discourse", "expl", "advcl", "cc", "dep"))
                words.ExceptWith(sentence.Subtree(child));
        }

        return Trimmed(sentence, words);
    }

    /// <summary>The words that a cleft sentence puts before its clause, with their preposition: <c>in 1990</c>.</summary>
    public static IReadOnlyList<int> OfFocus(Sentence sentence, Token focus, Token clause)
    {
        SortedSet<int> words = [.. OfComplement(sentence, focus)];
        words.ExceptWith(sentence.Subtree(clause.Index));
        return Trimmed(sentence, words);
    }

    /// <summary>The words of a whole clause, without what stands beside it.</summary>
    public static IReadOnlyList<int> OfClause(Sentence sentence, Token head)
    {
        SortedSet<int> words = sentence.Subtree(head.Index);
        foreach (Token beside in sentence.ChildrenBy(head.Index, "parataxis", "discourse"))
            words.ExceptWith(sentence.Subtree(beside.Index));
        return Trimmed(sentence, words);
    }

    // A relative clause behind a comma.
    private static bool IsAside(Sentence sentence, Token head, Token clause)
    {
        int first = clause.Relation == "acl:relcl" && clause.Index > head.Index ? sentence.Subtree(clause.Index).Min : 0;
        return first > 0 && (sentence.Tokens[first].Text == "," || sentence.Tokens[first - 1].Text == ",");
    }

    // Without marks at the ends; a quotation mark or bracket stays where its other half is in the phrase.
    private static List<int> Trimmed(Sentence sentence, SortedSet<int> words)
    {
        List<int> list = [.. words];
        while (list.Count > 0 && (IsMark(sentence.Tokens[list[^1]]) || IsPairMark(sentence, list[^1])) && !Closes(sentence, list))
            list.RemoveAt(list.Count - 1);
        while (list.Count > 0 && (sentence.Tokens[list[0]].Is("cc") || ((IsMark(sentence.Tokens[list[0]]) || IsPairMark(sentence, list[0])) && !Opens(sentence, list))))
            list.RemoveAt(0);
        return list;
    }

    private static bool Opens(Sentence sentence, List<int> list) => sentence.Tokens[list[0]].Text switch
    {
        "(" => Depth(sentence, list, "(", ")") <= 0,
        "[" => Depth(sentence, list, "[", "]") <= 0,
        "“" => Depth(sentence, list, "“", "”") <= 0,
        "``" => true, // in text that was tokenized before, where the other half is often cut off
        "\"" => IsEven(sentence, list),
        _ => false,
    };

    private static bool Closes(Sentence sentence, List<int> list) => sentence.Tokens[list[^1]].Text switch
    {
        ")" => Depth(sentence, list, "(", ")") >= 0,
        "]" => Depth(sentence, list, "[", "]") >= 0,
        "”" => Depth(sentence, list, "“", "”") >= 0,
        "''" => true,
        "\"" => IsEven(sentence, list),
        _ => false,
    };

    private static int Depth(Sentence sentence, List<int> list, string open, string close) =>
        list.Sum(word => sentence.Tokens[word].Text == open ? 1 : sentence.Tokens[word].Text == close ? -1 : 0);

    private static bool IsEven(Sentence sentence, List<int> list) => list.Count(word => sentence.Tokens[word].Text == "\"") % 2 == 0;

    private static bool IsPairMark(Sentence sentence, int word) => sentence.Tokens[word].Text is "(" or ")" or "[" or "]" or "“" or "”" or "\"";

    private static bool IsMark(Token token) => token.Upos == "PUNCT";
}
