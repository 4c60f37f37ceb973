using Quipu.Core.Facts;
using Quipu.Evaluation.Docred;
using Quipu.Evaluation.Scorecard;
using Quipu.Reading;

namespace Quipu.Evaluation.Names;

/// <summary>Names in Wikipedia passages: the last hundred of the DocRED passages, which no training saw.</summary>
internal sealed class DocredNamesSet : IEvaluationSet
{
    private const int Held = 100;

    /// <inheritdoc/>
    public string Name => "docred-names";

    /// <inheritdoc/>
    public IReadOnlyList<string> Files => ["docred-entities/docs.json"];

    /// <inheritdoc/>
    public SetResult Evaluate(Workbench bench)
    {
        NamedText[] texts = [.. DocredPassage.Read(bench.PathOf(Files[0])).TakeLast(Held).Select(TextOf)];
        IReadOnlyList<NameAnswer> answers = NameEvaluation.Of(bench, texts, (mention, _) => TypeOf(mention), typed: true);
        Counts all = answers.Aggregate(default(Counts), (sum, answer) => sum + answer.Typed);
        Counts spans = answers.Aggregate(default(Counts), (sum, answer) => sum + answer.Spans);
        return new SetResult(Name, [Figure.F1("names", all), Figure.F1("spans", spans)], [.. answers.SelectMany(answer => answer.Findings)])
        {
            Words = texts.Take(answers.Count).Sum(text => text.Document.Text.Count(c => c == ' ') + 1),
        };
    }

    private static string TypeOf(Mention mention) => mention.Type switch
    {
        EntityType.Person => "PER",
        EntityType.Organization or EntityType.Group => "ORG",
        EntityType.Place or EntityType.Facility => "LOC",
        _ => "MISC",
    };

    private static NamedText TextOf(DocredPassage passage) => new(
        InputReader.OfText(passage.Title, passage.Text),
        [.. passage.Entities.SelectMany(entity => entity).Where(mention => mention.Type is not ("TIME" or "NUM")).Select(mention => new GoldName(mention.Span, mention.Type))]);
}
