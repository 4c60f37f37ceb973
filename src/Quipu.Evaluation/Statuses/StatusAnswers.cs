using System.Collections.Immutable;
using System.Globalization;
using Quipu.Evaluation.Scorecard;

namespace Quipu.Evaluation.Statuses;

/// <summary>What was made of all relations of <c>factuality.jsonl</c>.</summary>
/// <param name="answers">The answers, in the order of the file.</param>
/// <param name="words">How many words were read.</param>
internal sealed class StatusAnswers(ImmutableArray<StatusAnswer> answers, int words)
{
    /// <summary>The file.</summary>
    public const string File = "factuality.jsonl";

    /// <summary>What the figures of each part are prefixed with: all, what is tuned on, what is not.</summary>
    public static ImmutableArray<string> Parts { get; } = ["", "dev: ", "held: "];

    /// <summary>Reads the file and answers it.</summary>
    public static StatusAnswers Of(Workbench bench)
    {
        var scorer = new StatusScorer();
        IReadOnlyList<Answer<StatusText>> texts = bench.Answer(StatusText.Read(System.IO.File.ReadLines(bench.PathOf(File))), text => text.Document);
        return new StatusAnswers([.. texts.SelectMany(text => scorer.Score(text.Gold, text.Facts))], texts.Sum(text => text.Facts.Words));
    }

    /// <summary>The answers of a part.</summary>
    public ImmutableArray<StatusAnswer> In(string part) =>
        part.Length == 0 ? answers : [.. answers.Where(answer => answer.Text.Part + ": " == part)];

    /// <summary>The share of answers of which something is true.</summary>
    public static Figure Share(string part, string measure, ImmutableArray<StatusAnswer> some, Func<StatusAnswer, bool> isTrue)
    {
        int count = some.Count(isTrue);
        return new Figure(part + measure, some.IsEmpty ? 0 : (double)count / some.Length, string.Create(CultureInfo.InvariantCulture, $"{count:#,0} of {some.Length:#,0}"));
    }

    /// <summary>The figures with a list of what is not right.</summary>
    public SetResult Result(
        string set,
        IEnumerable<Figure> figures,
        Func<StatusAnswer, bool> isRight,
        Func<(string Factuality, string Polarity, string? Speaker, GoldTime? Time), string> status) =>
        new(set, [.. figures], [.. answers.Where(answer => !isRight(answer)).Select(answer => FindingOf(answer, status))]) { Words = words };

    private static Finding FindingOf(StatusAnswer answer, Func<(string Factuality, string Polarity, string? Speaker, GoldTime? Time), string> status) =>
        new(answer.Text.Place, answer.Text.Text, answer.Found is null ? "missed" : "wrong", answer.InWords(status));
}
