using System.Collections.Immutable;
using Quipu.Evaluation.Mine;

namespace Quipu.Tests.Evaluation.Mine;

/// <summary>Hand-counted: butterflies lay eggs on plants; plants feed larvae.</summary>
public sealed class MineGraphTests
{
    private static readonly ImmutableArray<MineWord> Lay = [new("butterfly", 2), new("lay", 1), new("egg", 2), new("plant", 2)];

    private static readonly MineGraph.Edge LaysEggs = new(["b", "e"], ["butterfly"], ["egg"], ["butterfly", "lay", "egg"]);
    private static readonly MineGraph.Edge LaysOnPlants = new(["b", "p"], ["butterfly"], ["plant", "host"], ["butterfly", "lay", "on", "plant"]);

    [Test]
    public void An_edge_that_holds_all_words_keeps_the_fact() =>
        Assert.That(new MineGraph([LaysEggs]).Holds([new("butterfly", 2), new("lay", 1), new("egg", 2)]), Is.True);

    [Test]
    public void An_empty_graph_keeps_nothing() =>
        Assert.That(new MineGraph(ImmutableArray<MineGraph.Edge>.Empty).Missed(["x"], _ => Lay), Is.EqualTo(new[] { "x" }));

    [Test]
    public void Four_fifths_of_the_weight_are_asked_for_and_two_edges_that_share_an_end_may_give_them()
    {
        // One edge has 5 of 7, two have 7 of 7.
        Assert.That(new MineGraph([LaysEggs]).Holds(Lay), Is.False);
        Assert.That(new MineGraph([LaysEggs, LaysOnPlants]).Holds(Lay), Is.True);
        Assert.That(new MineGraph([LaysEggs, LaysOnPlants with { Ends = ["x", "p"] }]).Holds(Lay), Is.False, "they share no end");
    }

    [Test]
    public void An_edge_between_other_things_does_not_keep_a_fact_of_its_sentence() =>
        Assert.That(new MineGraph([new(["s", "t"], ["she"], ["year"], ["butterfly", "lay", "egg", "plant"])]).Holds(Lay), Is.False);
}
