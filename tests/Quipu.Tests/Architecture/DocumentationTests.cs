using System.Text.RegularExpressions;

namespace Quipu.Tests.Architecture;

/// <summary>What the documents say of the repository is there.</summary>
public sealed class DocumentationTests
{
    private static readonly string[] Documents =
        ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "NOTICE", "bench/README.md", "docs/config.md", "docs/errors.md", "docs/guide/cli.md", "docs/guide/cypher.md", "docs/guide/export.md"];

    [TestCaseSource(nameof(Documents))]
    public void Links_lead_somewhere(string document)
    {
        string folder = Path.GetDirectoryName(document)!;
        IEnumerable<string> links = Regex.Matches(Repository.Text(document), @"\]\((?!https?:|#)([^)#\s]+)").Select(match => match.Groups[1].Value);
        Assert.That(links.Where(link => !Exists(Path.Combine(folder, link))), Is.Empty);
    }

    [TestCase("ARCHITECTURE.md")]
    [TestCase("NOTICE")]
    public void Paths_that_are_named_exist(string document)
    {
        IEnumerable<string> paths = Regex.Matches(Repository.Text(document), @"\b(?:src|tests|models|seeds|docs|bench|training|eng)/[\w./-]*[\w/]").Select(match => match.Value);
        Assert.That(paths.Distinct().Where(path => !Exists(path)), Is.Empty);
    }

    [Test]
    public void The_code_map_names_files_to_start_at()
    {
        MatchCollection rows = Regex.Matches(Repository.Text("ARCHITECTURE.md"), @"^\| `(Quipu\.[\w.]+)` \|.*\| `([\w/]+\.cs)` \|$", RegexOptions.Multiline);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rows.Select(row => row.Groups[1].Value), Is.EqualTo(Layer.Table.Select(layer => "Quipu." + layer.Name)));
            Assert.That(rows.Select(row => $"src/{row.Groups[1].Value}/{row.Groups[2].Value}").Where(path => !Exists(path)), Is.Empty);
        }
    }

    [Test]
    public void Every_score_in_the_readme_names_a_record_that_holds_it()
    {
        string scores = Repository.Text("README.md").Split("## Scores")[1].Split("\n## ")[0];
        string[] lines = [.. scores.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| what |", StringComparison.Ordinal))];
        MatchCollection rows = Regex.Matches(scores, @"^\| (?!what )[^|]+\| ([^|]+)\| ([^|]+)\| \[\w+\]\(([^)]+)\)(?:, \[\w+\]\(([^)]+)\))? \|$", RegexOptions.Multiline);
        Assert.That(rows, Has.Count.GreaterThan(3).And.Count.EqualTo(lines.Length), "rows of two scores and one or two records");
        using (Assert.EnterMultipleScope())
        {
            foreach (Match row in rows)
            {
                AssertHolds(row.Groups[3].Value, row.Groups[1].Value);
                AssertHolds(row.Groups[4].Success ? row.Groups[4].Value : row.Groups[3].Value, row.Groups[2].Value);
            }
        }
    }

    private static void AssertHolds(string path, string scores)
    {
        string record = Regex.Replace(Repository.Text(path), @"\s+", " ");
        foreach (string number in Regex.Matches(scores, @"\d[\d.,]*(?<!,)(?: of \d+)?").Select(match => match.Value))
            Assert.That(record, Does.Match($@"(?<![\d.,]){Regex.Escape(number)}(?![\d])"), $"{path} does not hold {number}");
    }

    private static bool Exists(string path)
    {
        string full = Path.Combine(Repository.Root, path);
        return File.Exists(full) || Directory.Exists(full);
    }
}
