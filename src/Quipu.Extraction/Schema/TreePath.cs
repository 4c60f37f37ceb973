using System.Collections.Immutable;
using Quipu.Core.Text;
using Quipu.Extraction.Syntax;

namespace Quipu.Extraction.Schema;

/// <summary>The way through a tree from one argument to another.</summary>
/// <param name="Words">The tokens between them that may say how they are related, the nearest to the object first, with a weight.</param>
/// <param name="Length">How many steps it takes, those inside names and coordinations not counted.</param>
internal sealed record TreePath(ImmutableArray<(int Token, double Weight)> Words, int Length)
{
    private const double Fading = 0.8;
    private const double Apart = 0.25;

    /// <summary>The way from an object up, and down to a subject.</summary>
    public static TreePath Between(Sentence sentence, SchemaArgument subject, SchemaArgument @object)
    {
        List<int> up = Ancestors(sentence, @object.Head), other = Ancestors(sentence, subject.Head);
        int meeting = up.FindIndex(other.Contains);
        IEnumerable<int> down = other.TakeWhile(token => token != up[meeting]).Reverse();
        int[] way = [.. up.Take(meeting + 1), .. down];
        var words = ImmutableArray.CreateBuilder<(int, double)>();
        double weight = 1;
        var length = 0;
        foreach (int token in Titles(sentence, @object.Head).Where(token => !@object.Covers(token) && !subject.Covers(token)))
            words.Add((token, weight));
        for (var i = 0; i < way.Length; i++)
        {
            int token = way[i];
            bool own = @object.Covers(token) || subject.Covers(token);
            AddMarks(sentence, token, own && i > 0 ? 0 : weight * 0.6, words);
            if (i > 0 && !IsWithin(sentence, sentence.Tokens[way[i - 1]], sentence.Tokens[token]))
                length++;
            if (own)
                continue;
            if (i > 0 && IsOtherClause(sentence, way[i - 1], token))
                weight *= Apart;
            words.Add((token, weight));
            AddSharers(sentence, token, @object, weight, words);
            weight *= Fading;
        }

        return new TreePath(words.DrainToImmutable(), length);
    }

    private static List<int> Ancestors(Sentence sentence, int token)
    {
        var all = new List<int>();
        for (int at = token; at >= 0; at = sentence.Tokens[at].Head)
            all.Add(at);
        return all;
    }

    // "director X": the noun before the name.
    private static IEnumerable<int> Titles(Sentence sentence, int head) =>
        sentence.ChildrenBy(head, "compound", "appos", "amod", "flat").Where(token => token.Upos is "NOUN" or "ADJ" or "VERB").Select(token => token.Index);

    // Prepositions and particles on the way.
    private static void AddMarks(Sentence sentence, int token, double weight, ImmutableArray<(int, double)>.Builder words)
    {
        if (weight <= 0)
            return;
        foreach (Token mark in sentence.ChildrenBy(token, "case", "compound:prt"))
            words.Add((mark.Index, weight));
    }

    // "directed by X and produced by Y": what the first verb says it says of X.
    private static bool IsOtherClause(Sentence sentence, int below, int above)
    {
        Token lower = sentence.Tokens[below], upper = sentence.Tokens[above];
        return lower.Head == above && lower.Is("conj") && lower.Upos == "VERB" && upper.Upos == "VERB"
            && sentence.ChildrenBy(above, "obl", "obj").Any(thing => thing.Index > above && thing.Index < below);
    }

    // "written and directed by X": both verbs, where the first has nothing of its own before the second; "set in".
    private static void AddSharers(Sentence sentence, int verb, SchemaArgument @object, double weight, ImmutableArray<(int, double)>.Builder words)
    {
        Token token = sentence.Tokens[verb];
        foreach (Token other in sentence.ChildrenBy(verb, "conj").Where(other => other.Upos == token.Upos && other.Index < @object.First))
            words.Add((other.Index, weight * 0.9));
        foreach (Token thing in sentence.ChildrenBy(verb, "obj", "xcomp", "compound").Where(thing => thing.Upos is "NOUN" or "VERB" && !@object.Covers(thing.Index)))
            words.Add((thing.Index, weight * 0.7));
    }

    // A name and what it is said to be are one place: no step lies between them.
    private static bool IsWithin(Sentence sentence, Token from, Token to)
    {
        (Token below, Token above) = from.Head == to.Index ? (from, to) : (to, from);
        return below.Is("conj", "appos", "flat", "compound") || (below.Is("nsubj") && sentence.Child(above.Index, "cop") is not null);
    }
}
