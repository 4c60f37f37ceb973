namespace Quipu.Export.Layout;

/// <summary>A square of a <see cref="QuadTree"/> with the bodies in it. A mutable struct, used by reference in its array only.</summary>
internal struct QuadCell(double left, double top, double width)
{
    /// <summary>No single body is in the cell.</summary>
    public const int NoBody = -1;

    private readonly double left = left;
    private readonly double top = top;

    /// <summary>The length of its sides.</summary>
    public readonly double Width = width;

    /// <summary>The centre of mass; while the tree is built, the sum of places by masses.</summary>
    public double X;

    /// <summary>The centre of mass; while the tree is built, the sum of places by masses.</summary>
    public double Y;

    /// <summary>The mass of all bodies in it; 0 where there is none.</summary>
    public double Mass;

    /// <summary>Where the first of its quarters lies in the array, or 0 where it is not split.</summary>
    public int FirstChild;

    /// <summary>The one body in it, or <see cref="NoBody"/>.</summary>
    public int Body = NoBody;

    /// <summary>Adds a body to the sums.</summary>
    public void Take(double x, double y, double mass)
    {
        Mass += mass;
        X += mass * x;
        Y += mass * y;
    }

    /// <summary>Makes the centre of mass of the sums.</summary>
    public void FindCentre() => (X, Y) = Mass > 0 ? (X / Mass, Y / Mass) : (0, 0);

    /// <summary>The quarter in which a point lies: 0 to 3, the first line first.</summary>
    public readonly int QuarterOf(double x, double y) => (x > left + (Width / 2) ? 1 : 0) + (y > top + (Width / 2) ? 2 : 0);

    /// <summary>An empty quarter.</summary>
    public readonly QuadCell Quarter(int quarter) =>
        new(left + (quarter % 2 * Width / 2), top + (quarter / 2 * Width / 2), Width / 2);
}
