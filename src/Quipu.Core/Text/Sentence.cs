using System.Collections.Immutable;

namespace Quipu.Core.Text;

/// <summary>
/// One sentence with its tokens, its dependency tree and its names. The heads form a tree with exactly one root;
/// this is checked when it is made. Immutable.
/// </summary>
public sealed class Sentence
{
    private readonly ImmutableArray<ImmutableArray<int>> children;

    /// <summary>Makes a sentence.</summary>
    /// <param name="index">Its number in the document, from 0.</param>
    /// <param name="tokens">At least one token; <see cref="Token.Index"/> equals the position.</param>
    /// <param name="names">Names in order, without overlap.</param>
    /// <param name="kind">The kind of block it stands in.</param>
    /// <exception cref="ArgumentException">There is no token, an index is wrong, or the heads are no tree with one root.</exception>
    public Sentence(int index, ImmutableArray<Token> tokens, ImmutableArray<NameSpan> names, BlockKind kind = BlockKind.Paragraph)
    {
        if (tokens.IsDefaultOrEmpty)
            throw new ArgumentException("A sentence has at least one token.", nameof(tokens));
        Index = index;
        Tokens = tokens;
        Names = names;
        Kind = kind;
        Span = new Span(tokens[0].Span.Start, tokens[^1].Span.End);
        (Root, children) = TreeOf(tokens);
    }

    /// <summary>Its number in the document, from 0.</summary>
    public int Index { get; }

    /// <summary>Its tokens in order.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>Its names in order, without overlap.</summary>
    public ImmutableArray<NameSpan> Names { get; }

    /// <summary>The kind of block it stands in.</summary>
    public BlockKind Kind { get; }

    /// <summary>From the start of its first token to the end of its last.</summary>
    public Span Span { get; }

    /// <summary>The position of the root.</summary>
    public int Root { get; }

    /// <summary>The positions of a token's dependents, in order.</summary>
    public ImmutableArray<int> Children(int token) => children[token];

    private static (int Root, ImmutableArray<ImmutableArray<int>> Children) TreeOf(ImmutableArray<Token> tokens)
    {
        var lists = new List<int>[tokens.Length];
        var root = -1;
        foreach (Token token in tokens)
        {
            if (token.Index < 0 || token.Index >= tokens.Length || !ReferenceEquals(tokens[token.Index], token))
                throw new ArgumentException($"Token '{token.Text}' is not at its position {token.Index}.", nameof(tokens));
            if (token.Head >= tokens.Length || token.Head == token.Index)
                throw new ArgumentException($"Token '{token.Text}' has the impossible head {token.Head}.", nameof(tokens));
            if (token.Head < 0)
                root = root < 0 ? token.Index : throw new ArgumentException("Two roots.", nameof(tokens));
            else
                (lists[token.Head] ??= []).Add(token.Index);
        }

        if (root < 0 || Reached(lists, root) != tokens.Length)
            throw new ArgumentException("The heads are no tree with one root.", nameof(tokens));
        return (root, [.. lists.Select(list => list is null ? [] : list.ToImmutableArray())]);
    }

    private static int Reached(List<int>?[] children, int root)
    {
        var open = new Stack<int>([root]);
        var count = 0;
        while (open.TryPop(out int token))
        {
            count++;
            foreach (int child in children[token] ?? [])
                open.Push(child);
        }

        return count;
    }
}
