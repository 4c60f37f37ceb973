using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Quipu.Integration.Tests.Neo4j.Guide;

/// <summary>A question of <c>docs/guide/cypher.md</c>: a heading, a block of Cypher and below it a table with some rows of the answer.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Cypher">The statement as it stands there.</param>
/// <param name="Table">The lines of the table; none where it has none yet.</param>
internal sealed partial record GuideQuestion(string Title, string Cypher, ImmutableArray<string> Table)
{
    private const int Heads = 2;
    private const int UsualRows = 3;

    /// <summary>The guide.</summary>
    public static string Path { get; } = System.IO.Path.Combine(Cli.QuipuProcess.Repository, "docs", "guide", "cypher.md");

    /// <summary>The first line of the table.</summary>
    public string? Head => Table.FirstOrDefault();

    /// <summary>The rows of the table.</summary>
    public IEnumerable<string> Rows => Table.Skip(Heads);

    /// <summary>All questions of the guide.</summary>
    public static ImmutableArray<GuideQuestion> All() => [.. Pattern().Matches(File.ReadAllText(Path)).Select(Of)];

    /// <summary>Puts the first rows of answers below their questions.</summary>
    public static void Accept(IReadOnlyDictionary<string, GuideAnswer> answers) =>
        File.WriteAllText(Path, Pattern().Replace(File.ReadAllText(Path), found =>
        {
            GuideQuestion question = Of(found);
            int rows = Math.Max(question.Rows.Count(), UsualRows);
            return $"### {question.Title}\n{found.Groups["text"]}```cypher\n{question.Cypher}```\n\n{string.Concat(answers[question.Title].Table(rows).Select(line => line + "\n"))}";
        }));

    /// <inheritdoc/>
    public override string ToString() => Title;

    private static GuideQuestion Of(Match found) => new(
        found.Groups["title"].Value,
        found.Groups["cypher"].Value,
        [.. found.Groups["table"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)]);

    [GeneratedRegex(@"^### (?<title>.+)\n(?<text>(?:(?!```|#).*\n)*)```cypher\n(?<cypher>(?:(?!```).*\n)+)```\n(?:\n(?<table>(?:\|.*\n)+))?", RegexOptions.Multiline)]
    private static partial Regex Pattern();
}
