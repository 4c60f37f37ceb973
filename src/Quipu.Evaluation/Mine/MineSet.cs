using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Quipu.Core.Errors;
using Quipu.Evaluation.Scorecard;
using Quipu.Reading;

namespace Quipu.Evaluation.Mine;

/// <summary>
/// How much of what an essay says its graph keeps (MINE: 20 essays with 15 facts each). A stand-in for the published
/// measure, which asks a language model: a fact is kept where an edge, or two that share an end, holds its words.
/// </summary>
internal sealed class MineSet : IEvaluationSet
{
    /// <inheritdoc/>
    public string Name => "mine";

    /// <inheritdoc/>
    public IReadOnlyList<string> Files => ["mine/essays.json"];

    /// <inheritdoc/>
    public SetResult Evaluate(Workbench bench)
    {
        IReadOnlyList<Answer<MineEssay>> answers = bench.Answer(Read(bench.PathOf(Files[0])), essay => essay.Document);
        (MineEssay Essay, ImmutableArray<string> Missed)[] results =
        [
            .. answers.Select(answer => (answer.Gold, Missed: new MineGraph(answer).Missed(answer.Gold.Facts, fact => WordsOf(fact, bench)))),
        ];
        int all = results.Sum(result => result.Essay.Facts.Length);
        int kept = all - results.Sum(result => result.Missed.Length);
        return new SetResult(
            Name,
            [new("facts kept", all == 0 ? 0 : (double)kept / all, string.Create(CultureInfo.InvariantCulture, $"{kept} of {all}"))],
            [.. results.SelectMany(result => result.Missed.Select(fact => new Finding(result.Essay.Document.Id, result.Essay.Document.Id, "missed", fact)))])
        {
            Words = answers.Sum(answer => answer.Facts.Words),
        };
    }

    private static ImmutableArray<MineWord> WordsOf(string fact, Workbench bench) =>
    [
        .. bench.Engine.Annotate(InputReader.OfText("fact", fact)).Sentences.SelectMany(sentence => sentence.Tokens).Where(MineWord.IsContent).Select(MineWord.Of).Distinct(),
    ];

    private static IEnumerable<MineEssay> Read(string path)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(File.ReadAllText(path));
            return
            [
                .. json.RootElement.EnumerateArray().Select(essay => new MineEssay(
                    InputReader.OfText(essay.GetProperty("topic").GetString()!, essay.GetProperty("text").GetString()!.Trim('`')),
                    [.. essay.GetProperty("facts").EnumerateArray().Select(fact => fact.GetString()!)])),
            ];
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new QuipuException(ErrorCodes.GoldInvalid, $"'{path}' holds no essays: {error.Message}", "Take the file as its data set has it.", error);
        }
    }
}
