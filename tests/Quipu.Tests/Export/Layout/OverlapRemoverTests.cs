using CsCheck;
using Quipu.Export.Layout;

namespace Quipu.Tests.Export.Layout;

public sealed class OverlapRemoverTests
{
    [Test]
    public void Boxes_that_do_not_overlap_stay_where_they_are()
    {
        Bodies bodies = At((0, 0), (30, 0), (0, 30));

        OverlapRemover.Remove(bodies, [new Box(10, 10), new Box(10, 10), new Box(10, 10)]);

        Assert.That((bodies.X, bodies.Y), Is.EqualTo((new[] { 0.0, 30, 0 }, new[] { 0.0, 0, 30 })));
    }

    [Test]
    public void Two_labels_one_over_the_other_move_up_and_down()
    {
        Bodies bodies = At((0, 0), (10, 1));

        OverlapRemover.Remove(bodies, [new Box(30, 4), new Box(30, 4)]);

        Assert.That(bodies.X, Is.EqualTo(new[] { 0.0, 10 }));
        Assert.That(bodies.Y, Is.EqualTo(new[] { -5.0, 6 }));
    }

    [Test]
    public void Two_discs_side_by_side_move_to_the_sides()
    {
        Bodies bodies = At((10, 0), (0, 0));

        OverlapRemover.Remove(bodies, [new Box(10, 10), new Box(17, 17)]);

        Assert.That(bodies.X, Is.EqualTo(new[] { 20.0, -10 }));
        Assert.That(bodies.Y, Is.All.Zero);
    }

    [Test]
    public void Few_boxes_anywhere_are_parted() =>
        Gen.Select(Gen.Int[-20, 20], Gen.Int[-20, 20], Gen.Int[4, 40], Gen.Int[4, 40]).Array[1, 6].Sample(items =>
        {
            Bodies bodies = At([.. items.Select(item => ((double)item.Item1, (double)item.Item2))]);
            Box[] boxes = [.. items.Select(item => new Box(item.Item3, item.Item4))];
            OverlapRemover.Remove(bodies, boxes);
            return Enumerable.Range(0, items.Length).All(one => Enumerable.Range(one + 1, items.Length - one - 1).All(other =>
                Math.Abs(bodies.X[one] - bodies.X[other]) >= boxes[one].Width + boxes[other].Width
                || Math.Abs(bodies.Y[one] - bodies.Y[other]) >= boxes[one].Height + boxes[other].Height));
        });

    private static Bodies At(params (double X, double Y)[] places)
    {
        var bodies = new Bodies(places.Length);
        for (var i = 0; i < places.Length; i++)
            (bodies.X[i], bodies.Y[i]) = places[i];
        return bodies;
    }
}
