using System.Collections.Immutable;
using Quipu.Neo4j.Sessions;

namespace Quipu.Integration.Tests.Neo4j.Guide;

/// <summary>
/// Every question of the guide, typed as it stands there, on the graph of <c>seeds/</c>. Half of the rows in the guide have to
/// be in the answer, whatever their numbers: each better rule moves some, and not everyone who writes one has a server.
/// <c>QUIPU_ACCEPT=1</c> writes the rows of today into the guide, to be read before they are committed.
/// </summary>
public sealed class CypherGuideTests
{
    private readonly Dictionary<string, GuideAnswer> accepted = new(StringComparer.Ordinal);
    private ICypherSession session = null!;

    private static bool IsAccepting => Environment.GetEnvironmentVariable("QUIPU_ACCEPT") == "1";

    private static ImmutableArray<GuideQuestion> Questions => GuideQuestion.All();

    [OneTimeSetUp]
    public async Task Load_graph()
    {
        _ = SeedsGraph.Store;
        session = Neo4jServer.Session();
        if (Neo4jServer.IsOwn)
        {
            // Before it goes with the rest.
            _ = Neo4jServer.Imported.Found;
            await session.WriteAsync([OthersRemoved()], CancellationToken.None);
        }

        await session.WriteAsync([new CypherStatement("CALL db.awaitIndexes()")], CancellationToken.None);
    }

    [OneTimeTearDown]
    public async Task Disconnect()
    {
        if (IsAccepting && accepted.Count == Questions.Length)
            GuideQuestion.Accept(accepted);
        if (session is not null)
            await session.DisposeAsync();
    }

    [TestCaseSource(nameof(Questions))]
    public async Task The_answer_is_as_in_the_guide(object question)
    {
        var asked = (GuideQuestion)question;
        var answer = new GuideAnswer([.. await session.ReadAsync(new CypherStatement(asked.Cypher), CancellationToken.None).ToArrayAsync()]);
        Assert.That(answer.Rows, Is.Not.Empty);
        if (IsAccepting)
        {
            accepted[asked.Title] = answer;
            return;
        }

        Assert.That(asked.Head, Is.EqualTo(answer.Head));
        string[] shown = [.. asked.Rows.Select(GuideAnswer.WithoutNumbers)];
        string[] kept = [.. shown.Intersect(answer.Lines.Select(GuideAnswer.WithoutNumbers))];
        Assert.That(kept, Has.Length.GreaterThanOrEqualTo((shown.Distinct().Count() + 1) / 2), "too many rows in the guide are in no answer any more: run with QUIPU_ACCEPT=1");
    }

    [Test]
    public void The_guide_has_as_many_questions_as_it_says()
    {
        string guide = File.ReadAllText(GuideQuestion.Path);
        Assert.That(Questions, Has.Length.EqualTo(25), "\"Twenty-five\" stands in the first line");
        Assert.That(guide.Split("```cypher").Length - 1, Is.EqualTo(Questions.Length), "a block of Cypher has no heading of its own");
    }

    // Questions of the guide ask all graphs of a database, and those of other tests are no part of the answers.
    private static CypherStatement OthersRemoved() => new(
        "MATCH (n) WHERE coalesce(n.__key__ <> $graph AND NOT n.__key__ STARTS WITH $prefix, true) DETACH DELETE n",
        ("graph", SeedsGraph.Name),
        ("prefix", SeedsGraph.Name + "/"));
}
