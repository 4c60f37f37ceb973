using System.Collections.Immutable;
using System.Globalization;
using Quipu.Core.Errors;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Evaluation.Scorecard;

namespace Quipu.Evaluation.Carb;

/// <summary>Open extractions of single sentences (CaRB): F1 at the best confidence and the area under the curve.</summary>
internal sealed class CarbSet : IEvaluationSet
{
    // What shares less than half of its words is listed as an error.
    private const double Well = 0.5;

    /// <inheritdoc/>
    public string Name => "carb";

    /// <inheritdoc/>
    public IReadOnlyList<string> Files => ["carb/dev.tsv"];

    /// <inheritdoc/>
    public SetResult Evaluate(Workbench bench)
    {
        IReadOnlyList<Answer<CarbGold>> answers = bench.Answer(Read(File.ReadLines(bench.PathOf(Files[0]))), gold => gold.Document, wholeBlocks: true);
        (CarbGold Gold, CarbSentence Sentence)[] sentences = [.. answers.Select(answer => (answer.Gold, new CarbSentence(answer.Gold.Tuples, [.. bench.Open(answer.Annotated).Select(TupleOf)])))];
        CarbCurve curve = CarbCurve.Of([.. sentences.Select(item => item.Sentence)]);
        CarbPoint best = curve.Best;
        int said = sentences.Sum(item => item.Sentence.Said.Count(tuple => tuple.Confidence >= best.Confidence));
        string counts = string.Create(CultureInfo.InvariantCulture, $"{said:#,0} said from confidence {best.Confidence:0.00}, {sentences.Sum(item => item.Sentence.Gold.Count):#,0} gold");
        return new SetResult(
            Name,
            [new("F1", best.F1, counts), new("precision", best.Precision, ""), new("recall", best.Recall, ""), new("AUC", curve.Area, "")],
            [.. sentences.SelectMany(item => Findings(item.Gold.Document, item.Sentence))])
        {
            Words = answers.Sum(answer => answer.Facts.Words),
            Judged = [.. sentences.SelectMany(item => item.Sentence.Said.Select((tuple, i) => new JudgedAnswer(tuple.Confidence, item.Sentence.PrecisionOf(i))))],
        };
    }

    /// <summary>Reads the tuples: sentence, predicate, arguments, with tabs between.</summary>
    internal static IEnumerable<CarbGold> Read(IEnumerable<string> lines)
    {
        IEnumerable<string[]> rows = lines.Where(line => line.Length > 0).Select(line => line.Split('\t'));
        foreach (IGrouping<string, string[]> rowsOf in rows.GroupBy(row => row[0], StringComparer.Ordinal))
        {
            ImmutableArray<CarbTuple> tuples =
            [
                .. rowsOf.Select(row => row.Length >= 3
                    ? CarbTuple.Of(row[1], row[2], string.Join(' ', row.Skip(3)))
                    : throw new QuipuException(ErrorCodes.GoldInvalid, $"carb/dev.tsv has a line with {row.Length} fields: '{row[0]}'.", "A line has a sentence, a predicate and arguments.")),
            ];
            string text = rowsOf.Key;
            yield return new CarbGold(new Document(ContentId(text), text, [new Block(new Span(0, text.Length), BlockKind.Paragraph)]), tuples);
        }
    }

    private static string ContentId(string text) => Core.ContentHash.Of(8, text);

    /// <summary>A relation as the set compares it.</summary>
    internal static CarbTuple TupleOf(OpenExtraction found) => CarbTuple.Of(found.Predicate, found.Subject, found.Object, found.Confidence);

    private static IEnumerable<Finding> Findings(Document document, CarbSentence sentence)
    {
        for (int i = 0; i < sentence.Gold.Count; i++)
        {
            if (sentence.RecallOf(i) < Well)
                yield return new Finding(document.Id, document.Text, "missed", sentence.Gold[i].ToString());
        }

        for (int i = 0; i < sentence.Said.Count; i++)
        {
            if (sentence.PrecisionOf(i) < Well)
                yield return new Finding(document.Id, document.Text, "wrong", sentence.Said[i].ToString());
        }
    }
}
