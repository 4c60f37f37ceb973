using Quipu.Cli;

namespace Quipu.Tests.Cli;

public sealed class CommandLineTests
{
    [TestCase("", "command")]
    [TestCase("nonsense", "nonsense")]
    [TestCase("build", "build")]
    [TestCase("build x --nonsense", "--nonsense")]
    [TestCase("build x --threads many", "many")]
    [TestCase("build x --threads 0", "--threads does not take '0'")]
    [TestCase("build x --max-file-size big", "--max-file-size does not take 'big'")]
    [TestCase("build x --export csv", "--export needs a folder")]
    [TestCase("build x --out y --export nonsense", "Q4002")]
    [TestCase("neighbours", "neighbours")]
    [TestCase("neighbours x --include nonsense", "--include does not take 'nonsense'")]
    [TestCase("neighbours x --min-confidence 2", "--min-confidence does not take '2'")]
    [TestCase("extract x --min-confidence 1.5", "--min-confidence does not take '1.5'")]
    [TestCase("neighbours x --depth 0", "--depth does not take '0'")]
    [TestCase("neighbours x --graph a.db --neo4j http://localhost", "--graph and --neo4j name two graphs")]
    [TestCase("search x --graph-name press", "--graph-name says something of a server")]
    [TestCase("path a", "path")]
    [TestCase("export --format nonsense --out x", "Q4002")]
    [TestCase("export --format csv", "--out")]
    [TestCase("build x --to mysql", "There is no kind of database 'mysql'")]
    [TestCase("build x --url http://localhost", "--url says something of a database")]
    [TestCase("build x --with-evidence", "--with-evidence says something of a database")]
    [TestCase("load", "command")]
    [TestCase("load neo4j --graph-name a/b", "'a/b' is no name for a graph")]
    [TestCase("load neo4j --open-as related", "'related' is no type of relationships")]
    [TestCase("extract x --offsets bytes", "--offsets does not take 'bytes'")]
    [TestCase("eval", "command")]
    [TestCase("eval nonsense", "There is no evaluation set 'nonsense'")]
    [TestCase("eval edges --data no-such-folder", "There is no data folder 'no-such-folder'")]
    [TestCase("eval seeds no-such-folder", "no-such-folder")]
    public void A_wrong_command_line_is_a_coded_error_and_exit_code_2(string words, string says)
    {
        using var terminal = new TestTerminal();
        int code = terminal.Run(words.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.That(code, Is.EqualTo(ExitCode.Usage));
        Assert.That(terminal.Error, Does.StartWith("Q").And.Contain(says));
        Assert.That(terminal.Output, Is.Empty);
    }

    [Test]
    public void The_version_is_the_programs()
    {
        using var terminal = new TestTerminal();

        Assert.That(terminal.Run("--version"), Is.EqualTo(ExitCode.Fine));
        Assert.That(terminal.Output.Trim(), Does.Match(@"^\d+\.\d+\.\d+$"));
    }

    [Test]
    public void Help_names_every_command()
    {
        using var terminal = new TestTerminal();

        Assert.That(terminal.Run("--help"), Is.EqualTo(ExitCode.Fine));
        foreach (string command in (string[])["build", "neighbours", "neighbors", "show", "search", "path", "stats", "export", "load", "extract", "eval"])
            Assert.That(terminal.Output, Does.Contain(command));
    }

    [Test]
    public void A_name_may_start_with_an_at_sign()
    {
        using var terminal = new TestTerminal();
        terminal.Run("neighbours", "@quipu", "--graph", "no-such.db");

        Assert.That(terminal.Error, Does.Not.Contain("Q5004"));
    }
}
