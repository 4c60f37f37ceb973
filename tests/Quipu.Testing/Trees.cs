using System.Collections.Immutable;
using System.Globalization;
using Quipu.Core.Facts;
using Quipu.Core.Text;

namespace Quipu.Testing;

/// <summary>
/// Builds sentences with hand-made trees, one word a line: <c>form lemma UPOS XPOS head relation</c>, heads counted
/// from 1 and 0 for the root, as in CoNLL-U. <c>_</c> as the lemma is the form in lower case. Lines of CoNLL-U (ten columns
/// with tabs) are read too. Offsets follow ordinary spacing (none before a comma or <c>'s</c>, none after an opening
/// bracket or <c>$</c>); a last column <c>+</c> glues a word to the next, <c>SpaceAfter=No</c> does so in CoNLL-U, where
/// <c>Class=Person</c> in the same column is the class of a common noun.
/// </summary>
public static class Trees
{
    private static readonly ImmutableHashSet<string> GluedLeft =
        [",", ".", ";", ":", "?", "!", ")", "]", "%", "'s", "’s", "n't", "'ll", "'re", "'ve", "'d", "'m", "”", "’"];

    private static readonly ImmutableHashSet<string> GluedRight = ["(", "[", "$", "£", "€", "“", "‘"];

    /// <summary>One sentence that starts at offset 0.</summary>
    /// <param name="lines">One word a line; blank lines and lines with <c>#</c> and a space first are skipped.</param>
    /// <param name="names">Names by their words as tokenized, joined with single spaces; each is its first occurrence outside longer ones.</param>
    public static Sentence Sentence(string lines, params (string Words, EntityType Type)[] names) => At(0, 0, lines, names);

    /// <summary>A document whose text is its sentences, joined with single spaces.</summary>
    /// <param name="date">The day from which it speaks.</param>
    /// <param name="sentences">Each as for <see cref="Sentence"/>; names are looked for in every sentence.</param>
    /// <param name="names">Names by their words.</param>
    public static AnnotatedDocument Document(DateOnly? date, IReadOnlyList<string> sentences, params (string Words, EntityType Type)[] names)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var built = ImmutableArray.CreateBuilder<Sentence>();
        var text = new System.Text.StringBuilder();
        foreach (string lines in sentences)
        {
            if (text.Length > 0)
                text.Append(' ');
            Sentence sentence = At(built.Count, text.Length, lines, names);
            text.Append(TextOf(sentence));
            built.Add(sentence);
        }

        var block = new Block(new Span(0, text.Length), BlockKind.Paragraph);
        return new AnnotatedDocument(new Document("d", text.ToString(), [block]) { Date = date }, built.ToImmutable());
    }

    /// <summary>The text of a sentence as its tokens' spans lay it out.</summary>
    public static string TextOf(Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var text = new System.Text.StringBuilder();
        foreach (Token token in sentence.Tokens)
            text.Append(' ', token.Span.Start - sentence.Span.Start - text.Length).Append(token.Text);
        return text.ToString();
    }

    private static Sentence At(int index, int offset, string lines, (string Words, EntityType Type)[] names)
    {
        ArgumentNullException.ThrowIfNull(lines);
        List<Row> rows = [.. lines.Split('\n').Select(line => line.Trim()).Where(IsRow).Select(Parse)];
        var tokens = ImmutableArray.CreateBuilder<Token>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            Row row = rows[i];
            bool glued = row.Glued || (i + 1 < rows.Count && GluedLeft.Contains(rows[i + 1].Form)) || GluedRight.Contains(row.Form);
            var span = new Span(offset, offset + row.Form.Length);
            tokens.Add(new Token(i, span, row.Form, row.Lemma, row.Upos, row.Xpos, row.Head - 1, row.Relation) { SpaceAfter = !glued, NounClass = row.NounClass });
            offset = span.End + (glued ? 0 : 1);
        }

        ImmutableArray<Token> all = tokens.ToImmutable();
        return new Sentence(index, all, NamesIn(all, names));
    }

    private static bool IsRow(string line) =>
        line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal) && !IsRange(line.Split('\t'));

    // Multiword tokens (1-2) and empty nodes (1.1) of CoNLL-U are no words of the tree.
    private static bool IsRange(string[] columns) => columns.Length == 10 && columns[0].AsSpan().IndexOfAny('-', '.') > 0;

    private static Row Parse(string line)
    {
        string[] columns = line.Split('\t');
        if (columns.Length == 10)
        {
            bool glued = columns[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
            string? nounClass = Array.Find(columns[9].Split('|'), field => field.StartsWith("Class=", StringComparison.Ordinal));
            EntityType? type = nounClass is null ? null : Enum.Parse<EntityType>(nounClass["Class=".Length..]);
            return new Row(columns[1], columns[2], columns[3], columns[4], Number(columns[6]), columns[7], glued) { NounClass = type };
        }

        columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (columns.Length is not (6 or 7))
            throw new ArgumentException($"'{line}' is not: form lemma UPOS XPOS head relation [+].", nameof(line));
        string lemma = columns[1] == "_" ? columns[0].ToLowerInvariant() : columns[1];
        return new Row(columns[0], lemma, columns[2], columns[3], Number(columns[4]), columns[5], columns.Length == 7);
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static ImmutableArray<NameSpan> NamesIn(ImmutableArray<Token> tokens, (string Words, EntityType Type)[] names)
    {
        var found = new List<NameSpan>();
        foreach ((string words, EntityType type) in names.OrderByDescending(name => name.Words.Count(c => c == ' ')))
        {
            string[] parts = words.Split(' ');
            int first = Enumerable.Range(0, tokens.Length).FirstOrDefault(i => StandsAt(tokens, i, parts) && !found.Exists(name => name.First <= i && i <= name.Last), -1);
            if (first >= 0)
                found.Add(new NameSpan(first, first + parts.Length - 1, type, 1f));
        }

        return [.. found.OrderBy(name => name.First)];
    }

    private static bool StandsAt(ImmutableArray<Token> tokens, int first, string[] parts) =>
        first + parts.Length <= tokens.Length && parts.Index().All(part => tokens[first + part.Index].Text == part.Item);

    private sealed record Row(string Form, string Lemma, string Upos, string Xpos, int Head, string Relation, bool Glued)
    {
        public EntityType? NounClass { get; init; }
    }
}
