using System.Collections.Immutable;
using System.Text;
using Quipu.Core.Text;

namespace Quipu.Evaluation.Names;

/// <summary>Words in a row that become a text, with a blank between them, and know where they stand in it.</summary>
internal sealed class WordRow
{
    private readonly StringBuilder text = new();
    private readonly List<Span> spans = [];

    /// <summary>The text so far.</summary>
    public string Text => text.ToString();

    /// <summary>The number of words so far.</summary>
    public int Count => spans.Count;

    /// <summary>Adds a word.</summary>
    public void Add(string word)
    {
        if (text.Length > 0)
            text.Append(' ');
        spans.Add(new Span(text.Length, text.Length + word.Length));
        text.Append(word);
    }

    /// <summary>From the first of some words to the last.</summary>
    /// <param name="first">The first.</param>
    /// <param name="end">One past the last.</param>
    public Span this[int first, int end] => spans[first].Union(spans[end - 1]);

    /// <summary>The names that labels <c>B-…</c>, <c>I-…</c> and <c>O</c> mark.</summary>
    /// <param name="labels">One label a word.</param>
    /// <param name="spanOf">From the first word of a name to one past its last.</param>
    public static ImmutableArray<GoldName> Marked(IReadOnlyList<string> labels, Func<int, int, Span> spanOf)
    {
        var names = ImmutableArray.CreateBuilder<GoldName>();
        for (int first = 0; first < labels.Count; first++)
        {
            if (!labels[first].StartsWith("B-", StringComparison.Ordinal))
                continue;
            int end = first + 1;
            while (end < labels.Count && labels[end].StartsWith("I-", StringComparison.Ordinal))
                end++;
            names.Add(new GoldName(spanOf(first, end), labels[first][2..]));
        }

        return names.ToImmutable();
    }
}
