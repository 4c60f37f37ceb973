using System.Collections.Immutable;
using Quipu.Export.Layout;
using Quipu.Graph.Algorithms;

namespace Quipu.Tests.Export.Layout;

public sealed class ForceLayoutTests
{
    private static readonly ImmutableArray<string> Ids = [.. Enumerable.Range(0, 20).Select(i => $"n{i}")];

    private static readonly ImmutableArray<double> Radii = [.. Ids.Select((_, i) => 4.0 + i)];

    // Two rings of ten, joined by nothing.
    private static readonly ImmutableArray<WeightedEdge> Rings =
        [.. Enumerable.Range(0, 20).Select(i => new WeightedEdge(i, (i / 10 * 10) + ((i + 1) % 10), 1))];

    [Test]
    public void Neighbours_lie_closer_than_strangers()
    {
        ImmutableArray<Place> places = ForceLayout.Of(Ids, Radii, Rings);

        double near = Rings.Average(edge => Distance(places[edge.Source], places[edge.Target]));
        double far = Enumerable.Range(0, 10).Average(i => Distance(places[i], places[i + 10]));
        Assert.That(near, Is.LessThan(far / 2));
    }

    [Test]
    public void No_two_nodes_overlap()
    {
        ImmutableArray<Place> places = ForceLayout.Of(Ids, Radii, Rings);

        for (var one = 0; one < places.Length; one++)
        {
            for (int other = one + 1; other < places.Length; other++)
                Assert.That(Distance(places[one], places[other]), Is.GreaterThan(Radii[one] + Radii[other]), $"{one} and {other}");
        }
    }

    [Test]
    public void Direction_number_and_order_of_edges_do_not_matter()
    {
        ImmutableArray<WeightedEdge> other =
            [.. Rings.Reverse().Select(edge => new WeightedEdge(edge.Target, edge.Source, 3)), Rings[3], new WeightedEdge(4, 4, 1)];

        Assert.That(ForceLayout.Of(Ids, Radii, other), Is.EqualTo(ForceLayout.Of(Ids, Radii, Rings)));
    }

    [Test]
    public void Few_nodes_and_none_are_laid_out()
    {
        Assert.That(ForceLayout.Of([], [], []), Is.Empty);
        Assert.That(ForceLayout.Of(["a"], [4], []), Is.EqualTo(new[] { new Place(0, 0) }));
        Assert.That(ForceLayout.Of(["a", "b"], [4, 4], []), Has.Length.EqualTo(2).And.Unique);
    }

    private static double Distance(Place one, Place other) =>
        Math.Sqrt(((one.X - other.X) * (one.X - other.X)) + ((one.Y - other.Y) * (one.Y - other.Y)));
}
