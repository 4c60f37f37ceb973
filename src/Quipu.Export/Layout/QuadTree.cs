namespace Quipu.Export.Layout;

/// <summary>
/// A quadtree of bodies with masses that sums up far bodies as one (Barnes and Hut, Nature 324, 1986). Bodies are added
/// in their order, so that equal bodies give bit-equal forces. Cells are structs in one array: the tree is built anew in
/// every round of a layout, and objects made that four times slower.
/// </summary>
internal sealed class QuadTree
{
    // At 1 and more a body can lie right beside a cell that is taken as one point, and the layout trembles.
    private const double DefaultOpeningAngle = 0.8;

    // The centre of mass of bodies in one place is that place but for rounding: they must not be flung apart by it.
    private const double SamePlace = 1e-12;

    // Bodies closer than the width of the root over 2^40 share a cell; without a limit two equal points never part.
    private const int MaximalDepth = 40;
    private const int Quarters = 4;

    private readonly Bodies bodies;
    private readonly double squaredAngle;
    private readonly double nearest;

    // Every level opened leaves at most three quarters waiting.
    private readonly int[] open = new int[(Quarters * MaximalDepth) + 1];
    private QuadCell[] cells;
    private int count = 1;

    /// <summary>Builds the tree of all bodies.</summary>
    /// <param name="bodies">The bodies; at least one.</param>
    /// <param name="openingAngle">
    /// A cell is taken as one point where its width is at most this share of its distance; 0 is exact.
    /// </param>
    public QuadTree(Bodies bodies, double openingAngle = DefaultOpeningAngle)
    {
        this.bodies = bodies;
        squaredAngle = openingAngle * openingAngle;
        cells = new QuadCell[Quarters * bodies.Count];
        double left = bodies.X.Min(), top = bodies.Y.Min();
        double width = Math.Max(bodies.X.Max() - left, bodies.Y.Max() - top);
        double rounding = SamePlace * Math.Max(width, Math.Max(Math.Abs(left), Math.Abs(top)));
        nearest = rounding * rounding;
        cells[0] = new QuadCell(left, top, width);
        for (var body = 0; body < bodies.Count; body++)
            Add(body);
        for (var index = 0; index < count; index++)
            cells[index].FindCentre();
    }

    /// <summary>The sum over all other bodies of mass over distance, pointing away from them.</summary>
    public (double X, double Y) PushOn(int body)
    {
        double bodyX = bodies.X[body], bodyY = bodies.Y[body], pushX = 0, pushY = 0;
        open[0] = 0;
        for (var waiting = 1; waiting > 0;)
        {
            ref readonly QuadCell cell = ref cells[open[--waiting]];
            double x = bodyX - cell.X, y = bodyY - cell.Y;
            double square = (x * x) + (y * y);
            if (cell.FirstChild > 0 && cell.Width * cell.Width > squaredAngle * square)
            {
                for (var quarter = 0; quarter < Quarters; quarter++)
                {
                    if (cells[cell.FirstChild + quarter].Mass > 0)
                        open[waiting++] = cell.FirstChild + quarter;
                }
            }
            else if (cell.Body != body && square > nearest)
            {
                pushX += x * cell.Mass / square;
                pushY += y * cell.Mass / square;
            }
        }

        return (pushX, pushY);
    }

    private void Add(int body)
    {
        double x = bodies.X[body], y = bodies.Y[body], mass = bodies.Mass[body];
        var index = 0;
        for (var depth = 0; ; depth++)
        {
            bool wasEmpty = cells[index].Mass == 0;
            if (!wasEmpty && depth < MaximalDepth && cells[index].FirstChild == 0)
                Split(index);
            cells[index].Take(x, y, mass);
            if (wasEmpty || depth == MaximalDepth)
            {
                cells[index].Body = wasEmpty ? body : QuadCell.NoBody;
                return;
            }

            index = cells[index].FirstChild + cells[index].QuarterOf(x, y);
        }
    }

    // A cell that is split holds one body, which moves on to its quarter.
    private void Split(int index)
    {
        if (count + Quarters > cells.Length)
            Array.Resize(ref cells, 2 * (count + Quarters));
        ref QuadCell cell = ref cells[index];
        int resident = cell.Body;
        cell.FirstChild = count;
        cell.Body = QuadCell.NoBody;
        for (var quarter = 0; quarter < Quarters; quarter++)
            cells[count++] = cell.Quarter(quarter);
        double x = bodies.X[resident], y = bodies.Y[resident];
        ref QuadCell home = ref cells[cell.FirstChild + cell.QuarterOf(x, y)];
        home.Take(x, y, bodies.Mass[resident]);
        home.Body = resident;
    }
}
