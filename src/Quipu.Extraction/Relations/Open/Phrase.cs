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
        SortedSet<int> words = [.. Of(sentence, head)];
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

    private static List<int> Trimmed(Sentence sentence, SortedSet<int> words)
    {
        List<int> list = [.. words];
        while (list.Count > 0 && IsMark(sentence.Tokens[list[^1]]) && sentence.Tokens[list[^1]].Text is not ("''" or "\"" or "”" or ")"))
            list.RemoveAt(list.Count - 1);
        while (list.Count > 0 && (sentence.Tokens[list[0]].Is("cc") || (IsMark(sentence.Tokens[list[0]]) && sentence.Tokens[list[0]].Text is not ("``" or "\"" or "“" or "("))))
            list.RemoveAt(0);
        return list;
    }

    private static bool IsMark(Token token) => token.Upos == "PUNCT";
}
