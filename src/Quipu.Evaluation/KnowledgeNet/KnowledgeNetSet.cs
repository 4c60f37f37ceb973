using Quipu.Evaluation.Scorecard;

namespace Quipu.Evaluation.KnowledgeNet;

/// <summary>Facts of fifteen properties in encyclopedia texts (KnowledgeNet, fold 3), by the text evaluation with overlapping spans.</summary>
internal sealed class KnowledgeNetSet : IEvaluationSet
{
    private const int Fold = 3;

    /// <inheritdoc/>
    public string Name => "knowledgenet";

    /// <inheritdoc/>
    public IReadOnlyList<string> Files => ["knowledgenet/dev.jsonl"];

    /// <inheritdoc/>
    public SetResult Evaluate(Workbench bench)
    {
        IReadOnlyList<Answer<KnowledgeNetText>> texts = bench.Answer(KnowledgeNetText.Read(bench.PathOf(Files[0]), Fold), gold => gold.Document);
        KnowledgeNetAnswer[] answers = [.. texts.Select(text => new KnowledgeNetAnswer(text.Gold, text.Facts))];
        Counts all = answers.Aggregate(default(Counts), (sum, answer) => sum + answer.AllPairs);
        Counts single = answers.Aggregate(default(Counts), (sum, answer) => sum + answer.SinglePairs);
        return new SetResult(
            Name,
            [Figure.F1("F1", all), new("precision", all.Precision, ""), new("recall", all.Recall, ""), Figure.F1("single pairs: F1", single)],
            [.. answers.SelectMany(answer => answer.Findings)])
        {
            Words = texts.Sum(text => text.Facts.Words),
            Judged = [.. answers.SelectMany(answer => answer.Judged)],
        };
    }
}
