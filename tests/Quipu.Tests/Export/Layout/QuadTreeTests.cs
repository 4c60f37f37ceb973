using CsCheck;
using Quipu.Export.Layout;

namespace Quipu.Tests.Export.Layout;

public sealed class QuadTreeTests
{
    // On a grid, so that some stand in one place and none so near to another that rounding shows.
    private static readonly Gen<Bodies> AnyBodies =
        Gen.Select(Gen.Int[-500, 500], Gen.Int[-500, 500], Gen.Int[1, 9]).Array[1, 60]
            .Select(list => BodiesOf([.. list.Select(item => (item.Item1 / 10.0, item.Item2 / 10.0, (double)item.Item3))]));

    [Test]
    public void With_an_opening_angle_of_0_the_push_is_that_of_all_pairs() => AnyBodies.Sample(bodies =>
    {
        var tree = new QuadTree(bodies, openingAngle: 0);
        return Enumerable.Range(0, bodies.Count).All(body => IsNear(tree.PushOn(body), OfAllPairs(bodies, body)));
    });

    // Far bodies are summed up, so the error is measured against the pushes of all single bodies: they may cancel out.
    [Test]
    public void The_push_is_near_that_of_all_pairs() => AnyBodies.Sample(bodies =>
    {
        var tree = new QuadTree(bodies);
        double error = 0, total = 0;
        for (var body = 0; body < bodies.Count; body++)
        {
            (double x, double y) = tree.PushOn(body);
            (double exactX, double exactY) = OfAllPairs(bodies, body);
            error += Math.Abs(x - exactX) + Math.Abs(y - exactY);
            total += Enumerable.Range(0, bodies.Count).Select(other => PushOf(bodies, body, other)).Sum(push => Math.Abs(push.X) + Math.Abs(push.Y));
        }

        return error <= 0.3 * total;
    });

    [Test]
    public void Two_bodies_push_each_other_exactly()
    {
        var tree = new QuadTree(BodiesOf([(0, 0, 1), (3, 4, 2)]));

        Assert.That(tree.PushOn(0), Is.EqualTo((-0.24, -0.32)));
    }

    [Test]
    public void Bodies_that_all_stand_in_one_place_stay_there()
    {
        var tree = new QuadTree(BodiesOf([(0.1, 0.7, 3), (0.1, 0.7, 1.3), (0.1, 0.7, 0.7)]));

        Assert.That(tree.PushOn(1), Is.EqualTo((0.0, 0.0)));
    }

    [Test]
    public void Bodies_in_one_place_do_not_push_each_other()
    {
        var tree = new QuadTree(BodiesOf([(0.1, 0.7, 3), (0.1, 0.7, 1), (0.1, 0.7, 1.3), (5, 5, 1)]));

        Assert.That(tree.PushOn(0), Is.EqualTo(tree.PushOn(2)));
        Assert.That(tree.PushOn(0).X, Is.InRange(-1.0, 0.0));
    }

    private static bool IsNear((double X, double Y) one, (double X, double Y) other)
    {
        double tolerance = 1e-9 * (1 + Math.Abs(other.X) + Math.Abs(other.Y));
        return Math.Abs(one.X - other.X) < tolerance && Math.Abs(one.Y - other.Y) < tolerance;
    }

    private static Bodies BodiesOf((double X, double Y, double Mass)[] list)
    {
        var bodies = new Bodies(list.Length);
        for (var i = 0; i < list.Length; i++)
            (bodies.X[i], bodies.Y[i], bodies.Mass[i]) = list[i];
        return bodies;
    }

    private static (double X, double Y) OfAllPairs(Bodies bodies, int body) =>
        Enumerable.Range(0, bodies.Count).Select(other => PushOf(bodies, body, other))
            .Aggregate((X: 0.0, Y: 0.0), (sum, push) => (sum.X + push.X, sum.Y + push.Y));

    private static (double X, double Y) PushOf(Bodies bodies, int body, int other)
    {
        double x = bodies.X[body] - bodies.X[other], y = bodies.Y[body] - bodies.Y[other];
        double square = (x * x) + (y * y);
        return square > 0 ? (x * bodies.Mass[other] / square, y * bodies.Mass[other] / square) : (0, 0);
    }
}
