using System.Collections.Immutable;
using Quipu.Export.Layout;

namespace Quipu.Tests.Export.Layout;

public sealed class ForceLayoutTests
{
    private static readonly ImmutableArray<string> Ids = [.. Enumerable.Range(0, 20).Select(i => $"n{i}")];

    // Two rings of ten, joined by nothing.
    private static readonly ImmutableArray<(int, int)> Rings = [.. Enumerable.Range(0, 20).Select(i => (i, (i / 10 * 10) + ((i + 1) % 10)))];

    [Test]
    public void Neighbours_lie_closer_than_strangers()
    {
        ImmutableArray<(double X, double Y)> places = ForceLayout.Of(Ids, Rings);

        double near = Rings.Average(edge => Distance(places[edge.Item1], places[edge.Item2]));
        double far = Enumerable.Range(0, 10).Average(i => Distance(places[i], places[i + 10]));
        Assert.That(near, Is.LessThan(far / 3));
    }

    [Test]
    public void No_two_nodes_lie_in_one_place_and_all_are_finite()
    {
        ImmutableArray<(double X, double Y)> places = ForceLayout.Of(Ids, Rings);

        Assert.That(places, Is.Unique);
        Assert.That(places.All(place => double.IsFinite(place.X) && double.IsFinite(place.Y)), Is.True);
    }

    [Test]
    public void Direction_number_and_order_of_edges_do_not_matter()
    {
        IEnumerable<(int, int)> other = Rings.Reverse().Select(edge => (edge.Item2, edge.Item1)).Append(Rings[3]).Append((4, 4));

        Assert.That(ForceLayout.Of(Ids, other), Is.EqualTo(ForceLayout.Of(Ids, Rings)));
    }

    [Test]
    public void Few_nodes_and_none_are_laid_out()
    {
        Assert.That(ForceLayout.Of([], []), Is.Empty);
        Assert.That(ForceLayout.Of(["a"], []), Is.EqualTo(new[] { (0.0, 0.0) }));
        Assert.That(ForceLayout.Of(["a", "b"], []), Has.Length.EqualTo(2).And.Unique);
    }

    private static double Distance((double X, double Y) one, (double X, double Y) other) =>
        Math.Sqrt(((one.X - other.X) * (one.X - other.X)) + ((one.Y - other.Y) * (one.Y - other.Y)));
}
