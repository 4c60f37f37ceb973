using Quipu.Core.Errors;
using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Graph.PropertyGraph;
using Quipu.Neo4j.Sessions;
using Quipu.Testing;

namespace Quipu.Integration.Tests.Neo4j.Loading;

/// <summary>Whatever comes between, in the end the database has the graph.</summary>
public sealed class InterruptedLoadTests : LoadingTest
{
    [Test]
    public void Cut_off_at_any_write_and_run_again_gives_the_same([Values] bool isWriteDone)
    {
        Neo4jOptions options = NewGraph() with { WithEvidence = true };
        IReadOnlyList<string> expected = DatabaseContent.Expected(SampleGraphs.Tiny(), options);
        for (var at = 0; ; at++)
        {
            Load(Graphs.World(), options);
            try
            {
                Load(Cut(at, isWriteDone), SampleGraphs.Tiny(), options);
                Assert.That(at, Is.GreaterThan(12), "there are steps to be cut off");
                return;
            }
            catch (CutException)
            {
                Load(SampleGraphs.Tiny(), options);
                Assert.That(Content(options), Is.EqualTo(expected), $"cut off at write {at}");
            }
        }
    }

    [Test]
    public void Writes_whose_answers_are_lost_and_that_are_sent_again_do_nothing_more()
    {
        Neo4jOptions once = NewGraph(), twice = NewGraph();
        WatchedSession plain = new(Session), repeated = new(Session) { AtWrite = async (_, write) => (await write(), await write()).Item2 };
        foreach (KnowledgeGraph graph in new[] { Graphs.World(), SampleGraphs.Tiny() })
        {
            Load(plain, graph, once);
            Load(repeated, graph, twice);
        }

        Assert.That(repeated.Writes, Is.EqualTo(plain.Writes), "nothing was taken for lost and done over");
        Assert.That(Content(twice), Is.EqualTo(DatabaseContent.Expected(SampleGraphs.Tiny(), twice)));
    }

    [Test]
    public void A_server_killed_in_the_middle_of_a_load_has_the_graph_after_another_one()
    {
        Neo4jServer.NeedOwn();
        Neo4jOptions options = NewGraph();
        KnowledgeGraph graph = Chain(5500);
        var watched = new WatchedSession(Session)
        {
            AtWrite = async (number, write) =>
            {
                Task<CypherCounters> work = write();
                if (number == 8)
                {
                    Neo4jServer.Kill();
                    Neo4jServer.StartAgain();
                }

                return await work;
            },
        };
        try
        {
            Load(watched, graph, options);
        }
        catch (QuipuException error)
        {
            Assert.That(error.Code, Is.EqualTo(ErrorCodes.ServerGone));
            Load(graph, options);
        }

        Assert.That(watched.Writes, Is.GreaterThan(8));
        Assert.That(Content(options), Is.EqualTo(DatabaseContent.Expected(graph, options)));
    }

    [Test]
    public void A_load_that_another_one_overtakes_finishes_after_it([Values(6, 8, 10, 12)] int at)
    {
        Neo4jOptions options = NewGraph() with { WithEvidence = true };
        var watched = new WatchedSession(Session)
        {
            AtWrite = async (number, write) =>
            {
                if (number == at)
                {
                    await using ICypherSession other = Neo4jServer.Session();
                    await LoadAsync(other, Graphs.World(), options);
                }

                return await write();
            },
        };
        Load(watched, SampleGraphs.Tiny(), options);

        Assert.That(Content(options), Is.EqualTo(DatabaseContent.Expected(SampleGraphs.Tiny(), options)));
    }

    [Test]
    public async Task Two_loads_at_once_both_finish_and_leave_one_whole_graph()
    {
        Neo4jOptions options = NewGraph() with { WithEvidence = true };
        await using ICypherSession other = Neo4jServer.Session();
        await Task.WhenAll(
            Task.Run(() => LoadAsync(Session, SampleGraphs.Tiny(), options)),
            Task.Run(() => LoadAsync(other, Graphs.World(), options)));

        Assert.That(
            Content(options),
            Is.EqualTo(DatabaseContent.Expected(SampleGraphs.Tiny(), options)).Or.EqualTo(DatabaseContent.Expected(Graphs.World(), options)));
    }

    [Test]
    public void Whoever_removes_nodes_during_a_load_is_noticed()
    {
        Neo4jOptions options = NewGraph();
        var isDone = false;
        var watched = new WatchedSession(Session)
        {
            AtWrite = async (number, write) =>
            {
                if (!isDone && Content(options).Count == DatabaseContent.Expected(SampleGraphs.Tiny(), options).Count)
                {
                    isDone = true;
                    Write("MATCH (n:__Entity__ {graph: $graph, name: 'Hunan'}) DETACH DELETE n", ("graph", options.GraphName));
                }

                return await write();
            },
        };
        Load(Graphs.World(), options);
        Load(watched, SampleGraphs.Tiny(), options);

        Assert.That(Content(options), Is.EqualTo(DatabaseContent.Expected(SampleGraphs.Tiny(), options)));
    }

    private WatchedSession Cut(int at, bool isWriteDone) => new(Session)
    {
        AtWrite = async (number, write) =>
        {
            if (number == at && isWriteDone)
                await write();
            return number == at ? throw new CutException() : await write();
        },
    };

    private static KnowledgeGraph Chain(int length)
    {
        var sketch = new GraphSketch();
        for (var i = 0; i < length; i++)
            sketch.Node($"n{i}", EntityType.Concept).Say($"n{i}", "follow", $"n{(i + 1) % length}", new Said($"{i}.txt", $"n{i} follows the next.", "follows"));
        return sketch.Build();
    }

    /// <summary>The way to the server is cut off.</summary>
    private sealed class CutException : Exception;
}
