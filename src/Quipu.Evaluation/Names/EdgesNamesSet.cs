using Quipu.Core.Text;
using Quipu.Evaluation.Edges;
using Quipu.Evaluation.Scorecard;
using Quipu.Reading;

namespace Quipu.Evaluation.Names;

/// <summary>Names of all types in passages of many genres.</summary>
internal sealed class EdgesNamesSet : IEvaluationSet
{
    /// <inheritdoc/>
    public string Name => "edges-names";

    /// <inheritdoc/>
    public IReadOnlyList<string> Files => ["edges/dev.jsonl"];

    /// <inheritdoc/>
    public SetResult Evaluate(Workbench bench)
    {
        NamedText[] texts = [.. EdgesDocument.Read(bench.PathOf(Files[0])).Select(TextOf)];
        IReadOnlyList<Answer<NamedText>> read = bench.Answer(texts, text => text.Document);
        NameAnswer[] answers = [.. read.Select(answer => NameAnswer.Of(answer.Gold, NameEvaluation.Names(answer, (mention, _) => mention.Type.ToString()), answer.Facts.Sentences, typed: true))];
        Counts spans = answers.Aggregate(default(Counts), (sum, answer) => sum + answer.Spans);
        Counts typed = answers.Aggregate(default(Counts), (sum, answer) => sum + answer.Typed);
        return new SetResult(Name, [Figure.F1("spans", spans), Figure.F1("spans and types", typed)], [.. answers.SelectMany(answer => answer.Findings)])
        {
            Words = texts.Take(answers.Length).Sum(text => text.Document.Text.Count(c => c == ' ') + 1),
            Judged = [.. read.SelectMany(NameEvaluation.Judged)],
        };
    }

    private static NamedText TextOf(EdgesDocument gold)
    {
        Dictionary<string, string> types = gold.Entities.ToDictionary(entity => entity.Id, entity => entity.Type, StringComparer.Ordinal);
        return new NamedText(
            InputReader.OfText(gold.Id, gold.Text),
            [.. gold.Mentions.Where(mention => mention.Kind == "name").Select(mention => new GoldName(new Span(mention.Start, mention.End), types[mention.Entity]))]);
    }
}
