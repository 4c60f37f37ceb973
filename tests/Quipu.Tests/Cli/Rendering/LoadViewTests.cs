using Quipu.Cli.Commands;
using Quipu.Cli.Rendering;
using Quipu.Graph.PropertyGraph;
using Quipu.Neo4j.Connection;
using Quipu.Neo4j.Loading;

namespace Quipu.Tests.Cli.Rendering;

public sealed class LoadViewTests
{
    [Test]
    public void Each_kind_has_a_line_with_what_was_done()
    {
        LoadReport report = new([
            new TableChanges("entities") { Total = 1234, Added = 30, Updated = 4, Removed = 2, GivenUp = 1 },
            new TableChanges("documents"),
            new TableChanges("relationships") { Total = 5 },
        ]);

        Assert.That(Shown(report, isDryRun: false), Is.EqualTo("""
            entities: 1,234 (30 added, 4 updated, 2 removed, 1 left to others)
            relationships: 5 (unchanged)
            graph 'press' in the database 'neo4j' at http://localhost:7474: loaded (3.0 s)

            """));
        Assert.That(Shown(report, isDryRun: true), Does.StartWith("entities: 1,234 (30 to add, 4 to update, 2 to remove, 1 to leave to others)").And.Contain("nothing was written"));
    }

    [Test]
    public void A_load_that_finds_everything_says_so() =>
        Assert.That(Shown(new LoadReport([new TableChanges("entities") { Total = 7 }]), isDryRun: false), Does.Contain("entities: 7 (unchanged)").And.Contain("nothing had to be written"));

    [TestCase(LoadStage.Comparison, 0, "comparing with the database")]
    [TestCase(LoadStage.Nodes, 5000, "writing nodes: 5,000")]
    [TestCase(LoadStage.Waiting, 0, "waiting for another load of the same graph")]
    public void Progress_is_one_line(LoadStage stage, long rows, string words) =>
        Assert.That(LoadProgressView.Words(new LoadProgress(stage, rows)), Is.EqualTo(words));

    private static string Shown(LoadReport report, bool isDryRun)
    {
        using var terminal = new TestTerminal();
        var connection = new ServerConnection(ServerAddress.Parse("http://localhost:7474"), ServerConnection.DefaultDatabase, ServerCredentials.None);
        LoadView.Write(report, new LoadPlan(connection, new Neo4jOptions { GraphName = "press" }, isDryRun, IsQuiet: false), TimeSpan.FromSeconds(3), terminal.Terminal.Output);
        return terminal.Output;
    }
}
