using System.Text.Json;
using Quipu.Testing;

namespace Quipu.Integration.Tests.Cli;

public sealed class QuestionTests
{
    private const char Escape = '\u001b';
    private readonly TemporaryFolder folder = new();
    private QuipuProcess.Answer built = null!;

    [OneTimeSetUp]
    public void BuildSeeds()
    {
        QuipuProcess.NeedModel();
        built = QuipuProcess.Run(folder["."], "build", Path.Combine(QuipuProcess.Repository, "seeds"), "--out", "graph-export");
    }

    [OneTimeTearDown]
    public void RemoveFolder() => folder.Dispose();

    [Test]
    public void The_readmes_build_makes_store_and_exports_and_says_what_it_found()
    {
        Assert.That(built.Code, Is.Zero, built.Errors);
        Assert.That(built.Output, Does.Contain("Most connected").And.Contain("What the texts say").And.Contain("graph: " + Path.Combine("graph-export", "quipu.db")));
        string[] made = [.. Directory.EnumerateFileSystemEntries(folder["graph-export"]).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
        Assert.That(made, Is.EqualTo(["csv", "graph.cypher", "graph.gexf", "graph.graphml", "graph.jsonl", "neo4j-csv", "quipu.db"]));
    }

    [Test]
    public void Piped_output_is_plain()
    {
        Assert.That(built.Output + built.Errors, Does.Not.Contain(Escape));
        Assert.That(Ask("neighbours", "CPC").Output, Does.Not.Contain(Escape));
    }

    [Test]
    public void An_alias_finds_the_entity_and_each_edge_has_its_sentence()
    {
        QuipuProcess.Answer answer = Ask("neighbours", "CPC");

        Assert.That(answer.Code, Is.Zero, answer.Errors);
        string[] lines = answer.Output.Split('\n');
        Assert.That(lines[0], Does.StartWith("Communist Party of China · Organization").And.Contain("CPC"));
        int[] edges = [.. Enumerable.Range(0, lines.Length).Where(at => lines[at].StartsWith("  →", StringComparison.Ordinal) || lines[at].StartsWith("  ←", StringComparison.Ordinal))];
        Assert.That(edges, Is.Not.Empty);
        Assert.That(edges.Select(at => lines[at + 1]), Has.All.StartsWith("      “"));
        Assert.That(edges.Select(at => lines[at]), Has.All.Match(@"\d source"));
    }

    [Test]
    public void Both_spellings_answer_alike() =>
        Assert.That(Ask("neighbors", "CPC", "--limit", "3"), Is.EqualTo(Ask("neighbours", "CPC", "--limit", "3")));

    [Test]
    public void Json_has_evidence_whose_quote_stands_at_its_place()
    {
        using JsonDocument json = JsonDocument.Parse(Ask("neighbours", "Xi Jinping", "--json", "--evidence", "--include", "all").Output);
        JsonElement[] evidence =
        [
            .. json.RootElement.GetProperty("neighbours").EnumerateArray()
                .SelectMany(neighbour => neighbour.GetProperty("relationship").GetProperty("evidence").EnumerateArray())
                .Where(one => one.GetProperty("document").GetString() == "party-exchanges.txt"),
        ];
        string text = File.ReadAllText(Path.Combine(QuipuProcess.Repository, "seeds", "party-exchanges.txt"));

        Assert.That(evidence, Is.Not.Empty);
        Assert.That(evidence, Has.All.Matches<JsonElement>(one =>
            text[one.GetProperty("start").GetInt32()..one.GetProperty("end").GetInt32()] == one.GetProperty("quote").GetString()));
    }

    [Test]
    public void Statements_that_are_no_plain_facts_are_shown_only_when_asked_for()
    {
        string[] plain = Kinds("Communist Party of China");
        string[] all = Kinds("Communist Party of China", "--include", "all");

        Assert.That(plain, Is.SubsetOf(all));
        Assert.That(plain, Has.None.Match("^(POSSIBLE|FUTURE|HYPOTHETICAL|DESIRED|NOT)_"));
    }

    [Test]
    public void An_unknown_name_lists_candidates_and_ends_with_2()
    {
        QuipuProcess.Answer answer = Ask("neighbours", "Jinping X");
        QuipuProcess.Answer near = Ask("show", "Communis");

        Assert.That(answer.Code, Is.EqualTo(2));
        Assert.That(answer.Errors, Does.StartWith("Q5001 "));
        Assert.That(near.Code, Is.EqualTo(2));
        Assert.That(near.Errors, Does.Contain("Communist Party of China (Organization"));
    }

    [Test]
    public void Show_search_and_stats_answer()
    {
        Assert.That(Ask("show", "Xi Jinping").Output, Does.StartWith("Xi Jinping · Person").And.Contain("party-exchanges.txt"));
        Assert.That(Ask("search", "commun", "party").Output, Does.Contain("Communist Party of China"));
        Assert.That(Ask("search", "zzzz").Code, Is.EqualTo(2));
        Assert.That(Ask("stats").Output, Does.Contain("Entities by type").And.Contain("Relationships by kind"));
        using JsonDocument stats = JsonDocument.Parse(Ask("stats", "--json").Output);
        Assert.That(stats.RootElement.GetProperty("documents").GetInt32(), Is.GreaterThanOrEqualTo(20));
    }

    [Test]
    public void A_path_joins_two_entities_step_by_step()
    {
        using JsonDocument list = JsonDocument.Parse(Ask("neighbours", "CPC", "--json").Output);
        JsonElement neighbour = list.RootElement.GetProperty("neighbours").EnumerateArray().First(one => one.TryGetProperty("entity", out _));
        string id = neighbour.GetProperty("entity").GetProperty("id").GetString()!;
        QuipuProcess.Answer answer = Ask("path", "CPC", id);

        Assert.That(answer.Code, Is.Zero, answer.Errors);
        Assert.That(answer.Output.Split('\n')[0], Does.StartWith("Communist Party of China"));
        Assert.That(Ask("path", "CPC", id, "--min-confidence", "1").Errors, Does.StartWith("Q5003 "));
    }

    [TestCase("csv", "entities.csv")]
    [TestCase("graphml", null)]
    [TestCase("gexf", null)]
    [TestCase("jsonl", null)]
    [TestCase("neo4j-csv", "import.sh")]
    public void A_part_of_the_graph_is_exported(string format, string? file)
    {
        string place = "part." + format;
        QuipuProcess.Answer answer = Ask("export", "--format", format, "--out", place, "--around", "CPC", "--depth", "1", "--types", "Organization,Person,Place");

        Assert.That(answer.Code, Is.Zero, answer.Errors);
        string content = File.ReadAllText(file is null ? folder[place] : Path.Combine(folder[place], file));
        Assert.That(content, Is.Not.Empty);
    }

    [Test]
    public void An_output_that_cannot_be_written_ends_with_3()
    {
        File.WriteAllText(folder["file"], "");
        QuipuProcess.Answer answer = Ask("export", "--format", "gexf", "--out", Path.Combine("file", "graph.gexf"));

        Assert.That(answer.Errors, Does.StartWith("Q4001 "));
        Assert.That(answer.Code, Is.EqualTo(3));
    }

    [Test]
    public void Quiet_builds_say_nothing()
    {
        QuipuProcess.Answer answer = QuipuProcess.Run(
            folder["."], "build", Path.Combine(QuipuProcess.Repository, "seeds"), "--graph", Path.Combine("graph-export", "quipu.db"), "--quiet");

        Assert.That(answer, Is.EqualTo(new QuipuProcess.Answer(0, "", "")));
    }

    private QuipuProcess.Answer Ask(params ReadOnlySpan<string> words) =>
        QuipuProcess.Run(folder["."], [.. words, "--graph", Path.Combine("graph-export", "quipu.db")]);

    private string[] Kinds(params ReadOnlySpan<string> words)
    {
        using JsonDocument json = JsonDocument.Parse(Ask(["neighbours", .. words, "--json", "--limit", "1000"]).Output);
        return
        [
            .. json.RootElement.GetProperty("neighbours").EnumerateArray()
                .Select(neighbour => neighbour.GetProperty("relationship").GetProperty("kind").GetString()!),
        ];
    }
}
