namespace Quipu.Export.Layout;

/// <summary>
/// A quadtree of bodies with masses that sums up far bodies as one (Barnes and Hut, Nature 324, 1986). Cells lie in
/// arrays, and bodies are added in their order, so that equal bodies give bit-equal forces.
/// </summary>
internal sealed class QuadTree
{
    // At 1 and more a body can lie right beside a cell that is taken as one point, and the layout trembles.
    private const double DefaultOpeningAngle = 0.8;

    // The centre of mass of bodies in one place is that place but for rounding: they must not be flung apart by it.
    private const double SamePlace = 1e-12;

    // Bodies closer than the width of the root over 2^40 share a cell; without a limit two equal points never part.
    private const int MaximalDepth = 40;
    private const int None = -1;

    private readonly Bodies bodies;
    private readonly List<Cell> cells = [];
    private readonly Stack<int> open = new();
    private readonly double openingAngle;
    private readonly double nearest;

    /// <summary>Builds the tree of all bodies.</summary>
    /// <param name="bodies">The bodies; at least one.</param>
    /// <param name="openingAngle">
    /// A cell is taken as one point where its width is at most this share of its distance; 0 is exact.
    /// </param>
    public QuadTree(Bodies bodies, double openingAngle = DefaultOpeningAngle)
    {
        this.bodies = bodies;
        this.openingAngle = openingAngle;
        cells.Add(Cell.Around(bodies));
        double rounding = SamePlace * cells[0].Reach;
        nearest = rounding * rounding;
        for (var body = 0; body < bodies.Count; body++)
            Add(body);
    }

    /// <summary>The sum over all other bodies of mass over distance, pointing away from them.</summary>
    public (double X, double Y) PushOn(int body)
    {
        double pushX = 0, pushY = 0;
        open.Push(0);
        while (open.TryPop(out int index))
        {
            Cell cell = cells[index];
            double x = bodies.X[body] - (cell.MomentX / cell.Mass), y = bodies.Y[body] - (cell.MomentY / cell.Mass);
            double square = (x * x) + (y * y);
            if (cell.FirstChild != None && cell.Width * cell.Width > openingAngle * openingAngle * square)
            {
                OpenChildren(cell.FirstChild);
            }
            else if (cell.Body != body && square > nearest)
            {
                pushX += x * cell.Mass / square;
                pushY += y * cell.Mass / square;
            }
        }

        return (pushX, pushY);
    }

    private void OpenChildren(int first)
    {
        for (int child = first; child < first + 4; child++)
        {
            if (cells[child].Mass > 0)
                open.Push(child);
        }
    }

    private void Add(int body)
    {
        var index = 0;
        for (var depth = 0; ; depth++)
        {
            Cell cell = cells[index];
            bool wasEmpty = cell.Mass == 0;
            int resident = cell.Body;
            cell.Take(bodies, body);
            if (wasEmpty || depth == MaximalDepth)
            {
                cell.Body = wasEmpty ? body : None;
                return;
            }

            if (cell.FirstChild == None)
                Split(cell, resident);
            index = cell.FirstChild + cell.QuarterOf(bodies, body);
        }
    }

    private void Split(Cell cell, int resident)
    {
        cell.FirstChild = cells.Count;
        cell.Body = None;
        for (var quarter = 0; quarter < 4; quarter++)
            cells.Add(cell.Quarter(quarter));
        Cell home = cells[cell.FirstChild + cell.QuarterOf(bodies, resident)];
        home.Take(bodies, resident);
        home.Body = resident;
    }

    private sealed class Cell(double left, double top, double width)
    {
        public double Width { get; } = width;

        public double Reach => Math.Max(Width, Math.Max(Math.Abs(left), Math.Abs(top)));

        public double Mass { get; private set; }

        public double MomentX { get; private set; }

        public double MomentY { get; private set; }

        public int FirstChild { get; set; } = None;

        public int Body { get; set; } = None;

        public static Cell Around(Bodies bodies)
        {
            double left = bodies.X.Min(), top = bodies.Y.Min();
            return new Cell(left, top, Math.Max(bodies.X.Max() - left, bodies.Y.Max() - top));
        }

        public void Take(Bodies bodies, int body)
        {
            Mass += bodies.Mass[body];
            MomentX += bodies.Mass[body] * bodies.X[body];
            MomentY += bodies.Mass[body] * bodies.Y[body];
        }

        public int QuarterOf(Bodies bodies, int body) =>
            (bodies.X[body] > left + (Width / 2) ? 1 : 0) + (bodies.Y[body] > top + (Width / 2) ? 2 : 0);

        public Cell Quarter(int quarter) =>
            new(left + (quarter % 2 * Width / 2), top + (quarter / 2 * Width / 2), Width / 2);
    }
}
