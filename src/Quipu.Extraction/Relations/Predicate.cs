using Quipu.Core.Text;
using Quipu.Extraction.Syntax;

namespace Quipu.Extraction.Relations;

/// <summary>The words of a predicate.</summary>
internal static class Predicate
{
    /// <summary>A verb or predicate noun with its auxiliaries, copula, negation and particle, in order.</summary>
    public static IEnumerable<int> Words(Sentence sentence, Token head)
    {
        var words = new SortedSet<int> { head.Index };
        foreach (int child in sentence.Children(head.Index))
        {
            Token token = sentence.Tokens[child];
            if (token.Is("aux", "cop", "compound:prt") || IsNegation(token))
                words.Add(child);
        }

        return words;
    }

    /// <summary>The words as a text: as written, on one line, <c>…</c> nowhere: gaps are closed.</summary>
    public static string Text(Sentence sentence, IEnumerable<int> words)
    {
        var text = new System.Text.StringBuilder();
        int previous = -1;
        foreach (int word in words)
        {
            Token token = sentence.Tokens[word];
            if (text.Length > 0 && (previous != word - 1 || sentence.Tokens[previous].SpaceAfter))
                text.Append(' ');
            text.Append(token.Text);
            previous = word;
        }

        return text.ToString();
    }

    /// <summary>Whether the token denies what it stands by.</summary>
    public static bool IsNegation(Token token) => token.Is("advmod") && token.Text.ToLowerInvariant() is "not" or "n't" or "n’t" or "never";
}
