using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Quipu.Core.Text;

namespace Quipu.Evaluation.Treebanks;

/// <summary>
/// Reads a CoNLL-U file as raw documents with their annotation: sentences joined by a blank unless their last token
/// says SpaceAfter=No, paragraphs (<c># newpar</c>) as blocks.
/// </summary>
internal sealed class ConlluReader
{
    private readonly StringBuilder text = new();
    private readonly List<Block> blocks = [];
    private readonly List<GoldSentence> sentences = [];
    private readonly List<GoldDocument> documents = [];
    private string id = "";
    private int blockStart;
    private bool glued = true;

    /// <summary>The documents of a file.</summary>
    public static IReadOnlyList<GoldDocument> Read(string path)
    {
        var reader = new ConlluReader();
        foreach (string block in File.ReadAllText(path).Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
            reader.Add(block.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        reader.EndDocument();
        return reader.documents;
    }

    private void Add(string[] lines)
    {
        foreach (string line in lines.Where(line => line.StartsWith('#')))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                EndDocument();
                id = line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim();
            }
            else if (line.StartsWith("# newpar", StringComparison.Ordinal) && !line.StartsWith("# newpar_", StringComparison.Ordinal))
            {
                EndBlock();
            }
        }

        if (!glued)
            text.Append(' ');
        int start = text.Length;
        string surface = ValueOf(lines, "# text");
        text.Append(surface);
        string[][] rows = [.. lines.Where(line => !line.StartsWith('#')).Select(line => line.Split('\t'))];
        sentences.Add(SentenceOf(rows, surface, start) with { Id = ValueOf(lines, "# sent_id") });
        glued = rows[^1][9].Split('|').Contains("SpaceAfter=No");
    }

    private static string ValueOf(string[] lines, string key) =>
        lines.Single(line => line.StartsWith(key + " = ", StringComparison.Ordinal))[(key.Length + 3)..];

    private static GoldSentence SentenceOf(string[][] rows, string surface, int start)
    {
        var words = ImmutableArray.CreateBuilder<GoldWord>();
        var tokens = ImmutableArray.CreateBuilder<Span>();
        int at = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            if (rows[i][0].Contains('.', StringComparison.Ordinal))
                continue;
            int from = surface.IndexOf(rows[i][1], at, StringComparison.Ordinal);
            at = from + rows[i][1].Length;
            tokens.Add(new Span(start + from, start + at));
            if (!rows[i][0].Contains('-', StringComparison.Ordinal))
            {
                words.Add(WordOf(rows[i], tokens[^1]));
                continue;
            }

            int[] range = [.. rows[i][0].Split('-').Select(x => int.Parse(x, CultureInfo.InvariantCulture))];
            string[][] parts = rows[(i + 1)..(i + 2 + range[1] - range[0])];
            AddParts(words, parts, tokens[^1], rows[i][1]);
            i += parts.Length;
        }

        return new GoldSentence(words.ToImmutable(), tokens.ToImmutable());
    }

    private static void AddParts(ImmutableArray<GoldWord>.Builder words, string[][] parts, Span whole, string form)
    {
        bool spelled = string.Concat(parts.Select(part => part[1])) == form;
        int at = whole.Start;
        foreach (string[] part in parts)
        {
            words.Add(WordOf(part, spelled ? new Span(at, at + part[1].Length) : whole));
            at += part[1].Length;
        }
    }

    private static GoldWord WordOf(string[] row, Span span) =>
        new(span, row[1], row[2], row[3], row[4], int.Parse(row[6], CultureInfo.InvariantCulture) - 1, row[7]);

    private void EndBlock()
    {
        if (text.Length > blockStart)
        {
            blocks.Add(new Block(new Span(blockStart, text.Length), BlockKind.Paragraph));
            text.Append("\n\n");
            blockStart = text.Length;
        }

        glued = true;
    }

    private void EndDocument()
    {
        EndBlock();
        if (sentences.Count > 0)
            documents.Add(new GoldDocument(new Document(id, text.ToString(), [.. blocks]), [.. sentences]));
        text.Clear();
        blocks.Clear();
        sentences.Clear();
        blockStart = 0;
    }
}
