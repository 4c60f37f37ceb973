namespace Quipu.Export.Layout;

/// <summary>
/// Moves discs apart that overlap, each by half of what is missing, until none do or the rounds are spent: a picture
/// keeps its shape and its labels can be read. In the order of the discs, so that equal input gives equal output.
/// </summary>
internal static class OverlapRemover
{
    // As for the layout itself: a large graph gets a fixed amount of work.
    private const int MaximalRounds = 60;
    private const int MinimalRounds = 8;
    private const int WorkBudget = 600_000;

    private const double Margin = 4;

    /// <summary>Moves the bodies.</summary>
    /// <param name="bodies">The centres; their positions are changed.</param>
    /// <param name="radii">The radius of each.</param>
    public static void Remove(Bodies bodies, IReadOnlyList<double> radii)
    {
        double width = (2 * radii.Max()) + Margin;
        int rounds = Math.Clamp(WorkBudget / bodies.Count, MinimalRounds, MaximalRounds);
        for (var round = 0; round < rounds; round++)
        {
            if (!MoveApart(bodies, radii, Cells(bodies, width), width))
                return;
        }
    }

    // Whoever can touch a disc stands in its cell or in one of the eight around it.
    private static Dictionary<(int, int), List<int>> Cells(Bodies bodies, double width)
    {
        var cells = new Dictionary<(int, int), List<int>>();
        for (var body = 0; body < bodies.Count; body++)
        {
            (int Column, int Row) cell = CellOf(bodies, body, width);
            if (!cells.TryGetValue(cell, out List<int>? members))
                cells[cell] = members = [];
            members.Add(body);
        }

        return cells;
    }

    private static bool MoveApart(Bodies bodies, IReadOnlyList<double> radii, Dictionary<(int, int), List<int>> cells, double width)
    {
        var moved = false;
        for (var body = 0; body < bodies.Count; body++)
        {
            (int column, int row) = CellOf(bodies, body, width);
            for (var cell = 0; cell < 9; cell++)
            {
                foreach (int other in cells.GetValueOrDefault((column + (cell % 3) - 1, row + (cell / 3) - 1)) ?? [])
                    moved |= other > body && MoveApart(bodies, body, other, radii[body] + radii[other] + Margin);
            }
        }

        return moved;
    }

    private static bool MoveApart(Bodies bodies, int body, int other, double wanted)
    {
        double x = bodies.X[other] - bodies.X[body], y = bodies.Y[other] - bodies.Y[body];
        double square = (x * x) + (y * y);
        if (square >= wanted * wanted)
            return false;
        double distance = Math.Sqrt(square);
        (double unitX, double unitY) = distance > 0 ? (x / distance, y / distance) : (1, 0);
        double half = (wanted - distance) / 2;
        bodies.X[body] -= unitX * half;
        bodies.Y[body] -= unitY * half;
        bodies.X[other] += unitX * half;
        bodies.Y[other] += unitY * half;
        return true;
    }

    private static (int Column, int Row) CellOf(Bodies bodies, int body, double width) =>
        ((int)Math.Floor(bodies.X[body] / width), (int)Math.Floor(bodies.Y[body] / width));
}
