using Quipu.Core.Text;

namespace Quipu.Extraction.Syntax;

/// <summary>Questions to a dependency tree, in the terms of Universal Dependencies.</summary>
internal static class Tree
{
    /// <summary>The first dependent whose relation is one of the given ones, with or without subtype; or null.</summary>
    public static Token? Child(this Sentence sentence, int head, params ReadOnlySpan<string> relations)
    {
        foreach (int child in sentence.Children(head))
        {
            if (sentence.Tokens[child].Is(relations))
                return sentence.Tokens[child];
        }

        return null;
    }

    /// <summary>All dependents whose relation is one of the given ones, in order.</summary>
    public static List<Token> ChildrenBy(this Sentence sentence, int head, params ReadOnlySpan<string> relations)
    {
        var found = new List<Token>();
        foreach (int child in sentence.Children(head))
        {
            if (sentence.Tokens[child].Is(relations))
                found.Add(sentence.Tokens[child]);
        }

        return found;
    }

    /// <summary>Whether the token's relation is one of the given ones; <c>nmod</c> also stands for <c>nmod:poss</c>.</summary>
    public static bool Is(this Token token, params ReadOnlySpan<string> relations)
    {
        foreach (string relation in relations)
        {
            if (token.Relation == relation || token.BaseRelation == relation)
                return true;
        }

        return false;
    }

    /// <summary>The token's governor, or null for the root.</summary>
    public static Token? Governor(this Sentence sentence, Token token) => token.Head < 0 ? null : sentence.Tokens[token.Head];

    /// <summary>
    /// The token and what is coordinated with it, in order. UD hangs all conjuncts on the first one; parsers sometimes
    /// chain them, so conjuncts of conjuncts count too.
    /// </summary>
    public static List<Token> Conjuncts(this Sentence sentence, Token token)
    {
        List<Token> all = [token];
        for (var i = 0; i < all.Count; i++)
            all.AddRange(sentence.ChildrenBy(all[i].Index, "conj"));
        return all;
    }

    /// <summary>The preposition of a noun in lower case (<c>in</c>, <c>according to</c>), or null.</summary>
    public static string? Preposition(this Sentence sentence, int noun)
    {
        string? preposition = null;
        foreach (Token token in sentence.ChildrenBy(noun, "case"))
        {
            if (token.Xpos == "POS" || token.Text == "including" || token.Text is "'s" or "’s" or "'" or "’" || token.Index > noun)
                continue;
            string word = token.Text.ToLowerInvariant();
            foreach (Token part in sentence.ChildrenBy(token.Index, "fixed"))
                word += " " + part.Text.ToLowerInvariant();
            preposition = preposition is null ? word : preposition + " " + word;
        }

        return preposition;
    }

    /// <summary>The name that a token belongs to, or null.</summary>
    public static NameSpan? NameAt(this Sentence sentence, int token)
    {
        int low = 0, high = sentence.Names.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            NameSpan name = sentence.Names[middle];
            if (name.First <= token && token <= name.Last)
                return name;
            (low, high) = name.Last < token ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    /// <summary>Whether <paramref name="ancestor"/> dominates <paramref name="token"/> or is it.</summary>
    public static bool Dominates(this Sentence sentence, int ancestor, int token)
    {
        for (int at = token; at >= 0; at = sentence.Tokens[at].Head)
        {
            if (at == ancestor)
                return true;
        }

        return false;
    }

    /// <summary>Whether a noun and a name make up one phrase: one hangs on the other, and no clause lies between them.</summary>
    public static bool AreOnePhrase(this Sentence sentence, int noun, int name) => sentence.HangsOn(noun, name) || sentence.HangsOn(name, noun);

    private static bool HangsOn(this Sentence sentence, int token, int top)
    {
        int at = token;
        while (at >= 0 && at != top && sentence.Tokens[at].Is("appos", "flat", "compound", "nmod", "goeswith", "dep"))
            at = sentence.Tokens[at].Head;
        return at == top;
    }

    /// <summary>The positions of a token's whole subtree, in order of the text.</summary>
    public static SortedSet<int> Subtree(this Sentence sentence, int token)
    {
        var all = new SortedSet<int>();
        var open = new Stack<int>([token]);
        while (open.TryPop(out int at))
        {
            all.Add(at);
            foreach (int child in sentence.Children(at))
                open.Push(child);
        }

        return all;
    }

    /// <summary>Whether the token is a verb or an auxiliary that stands as one.</summary>
    public static bool IsVerb(this Token token) => token.Upos == "VERB" || (token.Upos == "AUX" && !token.Is("aux", "cop"));

    /// <summary>Whether the token is a noun, proper or common.</summary>
    public static bool IsNoun(this Token token) => token.Upos is "NOUN" or "PROPN";

    /// <summary>Whether the token is a relative pronoun in a relative clause.</summary>
    public static bool IsRelative(this Token token) =>
        token.Xpos is "WP" or "WDT" or "WP$" || (token.Upos == "PRON" && token.Text.Equals("that", StringComparison.OrdinalIgnoreCase) && token.Xpos != "DT");
}
