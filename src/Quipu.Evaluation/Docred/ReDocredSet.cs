using System.Collections.Immutable;
using Quipu.Evaluation.Scorecard;
using Quipu.Reading;

namespace Quipu.Evaluation.Docred;

/// <summary>Relations of whole passages (Re-DocRED): with the gold's entities, and end to end.</summary>
internal sealed class ReDocredSet : IEvaluationSet
{
    /// <inheritdoc/>
    public string Name => "re-docred";

    /// <inheritdoc/>
    public IReadOnlyList<string> Files => ["re-docred/dev.json"];

    /// <inheritdoc/>
    public SetResult Evaluate(Workbench bench)
    {
        IReadOnlyList<DocredPassage> passages = DocredPassage.Read(bench.PathOf(Files[0]));
        ImmutableHashSet<string> properties = [.. passages.SelectMany(passage => passage.Relations.Select(relation => relation.Property))];
        IReadOnlyList<Answer<DocredPassage>> texts = bench.Answer(passages, passage => InputReader.OfText(passage.Title, passage.Text));
        ReDocredAnswer[] answers = [.. texts.Select(text => new ReDocredAnswer(text.Gold, text.Facts, properties))];
        Counts given = answers.Aggregate(default(Counts), (sum, answer) => sum + answer.GivenEntities);
        Counts whole = answers.Aggregate(default(Counts), (sum, answer) => sum + answer.EndToEnd);
        return new SetResult(
            Name,
            [
                Figure.F1("given entities: F1", given),
                new("given entities: precision", given.Precision, ""),
                new("given entities: recall", given.Recall, ""),
                Figure.F1("end to end: F1", whole),
            ],
            [.. answers.SelectMany(answer => answer.Findings)])
        {
            Words = texts.Sum(text => text.Facts.Words),
        };
    }
}
