using Quipu.Integration.Tests.Cli;

namespace Quipu.Integration.Tests.Neo4j.Reading;

/// <summary>Whoever asks the server reads what whoever asks the store reads.</summary>
public sealed class SameAnswerTests
{
    [TestCase("neighbours|CPC")]
    [TestCase("neighbours|Xi Jinping|--depth|2|--include|all|--evidence|--limit|500")]
    [TestCase("neighbours|Tarnbrook Instruments|--out|--min-confidence|0.7|--json|--evidence|--include|possible,negated")]
    [TestCase("neighbours|Halvorsen Marine Technology|--in|--type|position_held,acquire,buy")]
    [TestCase("show|Irène Joliot-Curie|--limit|100")]
    [TestCase("show|Laos|--json")]
    [TestCase("path|Thongloun Sisoulith|Xi Jinping|--evidence")]
    [TestCase("path|CPC|William Ruto|--include|all|--json")]
    [TestCase("search|party|--limit|50")]
    [TestCase("search|ma|co|--json")]
    [TestCase("stats|--top|30")]
    [TestCase("stats|--json")]
    [TestCase("neighbours|Jinping X")]
    public void The_server_answers_as_the_store_does(string question)
    {
        string[] words = question.Split('|');
        QuipuProcess.Answer fromStore = QuipuProcess.Run(".", [.. words, "--graph", SeedsGraph.Store]);

        QuipuProcess.Answer fromServer = QuipuProcess.Run(".", [.. words, "--neo4j", Neo4jServer.Connection.Address.Url, "--graph-name", SeedsGraph.Name]);

        Assert.That(fromServer, Is.EqualTo(fromStore));
        Assert.That(fromStore.Output + fromStore.Errors, Is.Not.Empty);
    }

    [Test]
    public void A_relationship_is_shown_by_its_id()
    {
        string json = QuipuProcess.Run(".", "neighbours", "CPC", "--json", "--limit", "1", "--graph", SeedsGraph.Store).Output;
        string id = System.Text.Json.JsonDocument.Parse(json).RootElement.GetProperty("neighbours")[0].GetProperty("relationship").GetProperty("id").GetString()!;

        QuipuProcess.Answer fromServer = QuipuProcess.Run(".", "show", id, "--neo4j", Neo4jServer.Connection.Address.Url, "--graph-name", SeedsGraph.Name);

        Assert.That(fromServer, Is.EqualTo(QuipuProcess.Run(".", "show", id, "--graph", SeedsGraph.Store)));
        Assert.That(fromServer.Output, Does.Contain("→"));
    }
}
