using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Evaluation.Scorecard;
using Quipu.Evaluation.Treebanks;
using Quipu.Reading;

namespace Quipu.Evaluation.Names;

/// <summary>Names of people, places and organisations in web text (Universal NER), from the raw text of its documents.</summary>
internal sealed class UnerSet : IEvaluationSet
{
    /// <inheritdoc/>
    public string Name => "uner";

    /// <inheritdoc/>
    public IReadOnlyList<string> Files => ["uner-ewt/dev.iob2", "ud-ewt/dev.conllu"];

    /// <inheritdoc/>
    public SetResult Evaluate(Workbench bench)
    {
        Dictionary<string, UnerWord[]> words = Words(File.ReadAllText(bench.PathOf(Files[0])));
        IEnumerable<NamedText> texts = ConlluReader.Read(bench.PathOf(Files[1])).Select(gold => TextOf(gold, words));
        IReadOnlyList<NameAnswer> answers = NameEvaluation.Of(bench, texts, TypeOf, typed: true);
        Counts all = answers.Aggregate(default(Counts), (sum, answer) => sum + answer.Typed);
        Counts spans = answers.Aggregate(default(Counts), (sum, answer) => sum + answer.Spans);
        return new SetResult(Name, [Figure.F1("names", all), Figure.F1("spans", spans)], [.. answers.SelectMany(answer => answer.Findings)]) { Words = words.Values.Sum(sentence => sentence.Length) };
    }

    /// <summary>A name's type, or null: the set has no names of other types, and takes an adjective of a country for none.</summary>
    internal static string? TypeOf(Mention mention, AnnotatedDocument document) => mention.Type switch
    {
        EntityType.Person => "PER",
        EntityType.Organization => "ORG",
        EntityType.Facility => "LOC",
        EntityType.Place => IsAdjective(mention, document) ? null : "LOC",
        _ => null,
    };

    private static bool IsAdjective(Mention mention, AnnotatedDocument document) =>
        document.Sentences[mention.Sentence].Tokens.Any(token => token.Span == mention.Span && token.Upos == "ADJ");

    private static NamedText TextOf(GoldDocument gold, Dictionary<string, UnerWord[]> words) => new(
        InputReader.OfText(gold.Document.Id, gold.Document.Text),
        [.. gold.Sentences.SelectMany(sentence => NamesOf(sentence, gold.Document, words.GetValueOrDefault(sentence.Id) ?? []))]);

    // The set cuts a few words differently from the treebank, so its words are looked for in the text.
    private static ImmutableArray<GoldName> NamesOf(GoldSentence sentence, Document document, UnerWord[] words)
    {
        var spans = new Span[words.Length];
        int at = sentence.Span.Start;
        for (int i = 0; i < words.Length; i++)
        {
            int start = document.Text.IndexOf(words[i].Form, at, sentence.Span.End - at, StringComparison.Ordinal);
            if (start >= 0)
                at = start + words[i].Form.Length;
            spans[i] = start >= 0 ? new Span(start, at) : new Span(at, at);
        }

        return WordRow.Marked([.. words.Select(word => word.Label)], (first, end) => spans[first].Union(spans[end - 1]));
    }

    private static Dictionary<string, UnerWord[]> Words(string text) => text
        .Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
        .Select(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        .ToDictionary(
            lines => lines.First(line => line.StartsWith("# sent_id = ", StringComparison.Ordinal))[12..],
            lines => lines.Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')).Select(cells => new UnerWord(cells[1], cells[2])).ToArray(),
            StringComparer.Ordinal);

    private sealed record UnerWord(string Form, string Label);
}
