using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Quipu.Core.Text;
using Quipu.Evaluation.Scorecard;

namespace Quipu.Evaluation.Names;

/// <summary>Names in single sentences of five domains (CrossNER); types are not compared.</summary>
internal sealed class CrossNerSet : IEvaluationSet
{
    private static readonly ImmutableArray<string> Domains = ["ai", "literature", "music", "politics", "science"];

    // Terms that mostly are no names ("error rate", "novel", "chemistry"): an answer there counts neither for nor against.
    private static readonly FrozenSet<string> Terms =
        new[] { "algorithm", "discipline", "field", "literarygenre", "metrics", "musicgenre", "task", "theory" }.ToFrozenSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Name => "crossner";

    /// <inheritdoc/>
    public IReadOnlyList<string> Files => [.. Domains.Select(domain => $"crossner/{domain}/dev.txt")];

    /// <inheritdoc/>
    public SetResult Evaluate(Workbench bench)
    {
        var figures = new List<Figure>();
        var findings = ImmutableArray.CreateBuilder<Finding>();
        Counts sum = default;
        int words = 0;
        foreach ((string domain, string file) in Domains.Zip(Files))
        {
            NamedText[] texts = [.. Read(domain, File.ReadAllText(bench.PathOf(file)))];
            IReadOnlyList<NameAnswer> answers = NameEvaluation.Of(bench, texts, (_, _) => "", typed: false, wholeBlocks: true);
            Counts spans = answers.Aggregate(default(Counts), (all, answer) => all + answer.Spans);
            figures.Add(Figure.F1(domain, spans));
            findings.AddRange(answers.SelectMany(answer => answer.Findings));
            sum += spans;
            words += texts.Take(answers.Count).Sum(text => text.Document.Text.Count(c => c == ' ') + 1);
        }

        return new SetResult(Name, [Figure.F1("names", sum), .. figures], findings.DrainToImmutable()) { Words = words };
    }

    /// <summary>Reads a file: a word and its label a line, an empty line after a sentence.</summary>
    internal static IEnumerable<NamedText> Read(string domain, string text)
    {
        var number = 0;
        foreach (string block in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            string[][] rows = [.. block.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'))];
            var row = new WordRow();
            foreach (string[] cells in rows)
                row.Add(cells[0]);
            ImmutableArray<GoldName> names = WordRow.Marked([.. rows.Select(cells => cells[1])], (first, end) => row[first, end]);
            string id = string.Create(CultureInfo.InvariantCulture, $"{domain} {++number}");
            yield return new NamedText(new Document(id, row.Text, [new Block(new Span(0, row.Text.Length), BlockKind.Paragraph)]), [.. names.Where(name => !Terms.Contains(name.Type)).Select(name => name with { Type = "" })])
            {
                Open = [.. names.Where(name => Terms.Contains(name.Type)).Select(name => name.Span)],
            };
        }
    }
}
