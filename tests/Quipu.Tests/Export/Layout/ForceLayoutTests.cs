using System.Collections.Immutable;
using Quipu.Export.Layout;
using Quipu.Graph.Algorithms;

namespace Quipu.Tests.Export.Layout;

public sealed class ForceLayoutTests
{
    private static readonly ImmutableArray<string> Ids = [.. Enumerable.Range(0, 20).Select(i => $"n{i}")];

    private static readonly ImmutableArray<Box> Boxes = [.. Ids.Select((id, i) => Box.Of(4 + i, i % 3 == 0 ? id + " has a long label" : id))];

    // Two rings of ten, joined by nothing.
    private static readonly ImmutableArray<WeightedEdge> Rings =
        [.. Enumerable.Range(0, 20).Select(i => new WeightedEdge(i, (i / 10 * 10) + ((i + 1) % 10), 1))];

    [Test]
    public void Neighbours_lie_closer_than_strangers()
    {
        ImmutableArray<Place> places = ForceLayout.Of(Ids, Boxes, Rings);

        double near = Rings.Average(edge => Distance(places[edge.Source], places[edge.Target]));
        double far = Enumerable.Range(0, 10).Average(i => Distance(places[i], places[i + 10]));
        Assert.That(near, Is.LessThan(far / 2));
    }

    [Test]
    public void No_two_nodes_or_labels_overlap()
    {
        ImmutableArray<Place> places = ForceLayout.Of(Ids, Boxes, Rings);

        for (var one = 0; one < places.Length; one++)
        {
            for (int other = one + 1; other < places.Length; other++)
                Assert.That(
                    Math.Abs(places[one].X - places[other].X) > Boxes[one].Width + Boxes[other].Width
                    || Math.Abs(places[one].Y - places[other].Y) > Boxes[one].Height + Boxes[other].Height,
                    Is.True,
                    $"{one} and {other}");
        }
    }

    [Test]
    public void Direction_number_and_order_of_edges_do_not_matter()
    {
        ImmutableArray<WeightedEdge> other =
            [.. Rings.Reverse().Select(edge => new WeightedEdge(edge.Target, edge.Source, 3)), Rings[3], new WeightedEdge(4, 4, 1)];

        Assert.That(ForceLayout.Of(Ids, Boxes, other), Is.EqualTo(ForceLayout.Of(Ids, Boxes, Rings)));
    }

    [Test]
    public void Few_nodes_and_none_are_laid_out()
    {
        Assert.That(ForceLayout.Of([], [], []), Is.Empty);
        Assert.That(ForceLayout.Of(["a"], [Box.Of(4, "a")], []), Is.EqualTo(new[] { new Place(0, 0) }));
        Assert.That(ForceLayout.Of(["a", "b"], [Box.Of(4, "a"), Box.Of(4, "b")], []), Has.Length.EqualTo(2).And.Unique);
    }

    private static double Distance(Place one, Place other) =>
        Math.Sqrt(((one.X - other.X) * (one.X - other.X)) + ((one.Y - other.Y) * (one.Y - other.Y)));
}
