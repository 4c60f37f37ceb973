using CsCheck;
using Quipu.Export.Layout;

namespace Quipu.Tests.Export.Layout;

public sealed class OverlapRemoverTests
{
    [Test]
    public void Discs_that_do_not_overlap_stay_where_they_are()
    {
        Bodies bodies = At((0, 0), (30, 0), (0, 30));

        OverlapRemover.Remove(bodies, [10, 10, 10]);

        Assert.That((bodies.X, bodies.Y), Is.EqualTo((new[] { 0.0, 30, 0 }, new[] { 0.0, 0, 30 })));
    }

    [Test]
    public void Two_discs_that_overlap_move_apart_along_their_line()
    {
        Bodies bodies = At((0, 0), (10, 0));

        OverlapRemover.Remove(bodies, [10, 16]);

        Assert.That(bodies.X, Is.EqualTo(new[] { -10.0, 20.0 }));
        Assert.That(bodies.Y, Is.All.Zero);
    }

    [Test]
    public void Few_discs_anywhere_are_parted() =>
        Gen.Select(Gen.Int[-20, 20], Gen.Int[-20, 20], Gen.Int[4, 40]).Array[1, 6].Sample(discs =>
        {
            Bodies bodies = At([.. discs.Select(disc => ((double)disc.Item1, (double)disc.Item2))]);
            OverlapRemover.Remove(bodies, [.. discs.Select(disc => (double)disc.Item3)]);
            return Enumerable.Range(0, discs.Length).All(one => Enumerable.Range(one + 1, discs.Length - one - 1).All(other =>
                Math.Pow(bodies.X[one] - bodies.X[other], 2) + Math.Pow(bodies.Y[one] - bodies.Y[other], 2)
                >= Math.Pow(discs[one].Item3 + discs[other].Item3, 2)));
        });

    private static Bodies At(params (double X, double Y)[] places)
    {
        var bodies = new Bodies(places.Length);
        for (var i = 0; i < places.Length; i++)
            (bodies.X[i], bodies.Y[i]) = places[i];
        return bodies;
    }
}
