namespace Quipu.Export.Layout;

/// <summary>
/// Moves boxes apart that overlap, each by half of what is missing in the direction in which less is missing, until none
/// do or the rounds are spent: a picture keeps its shape and its labels can be read. In the order of the boxes, so that
/// equal input gives equal output.
/// </summary>
internal static class OverlapRemover
{
    // As for the layout itself: a large graph gets a fixed amount of work.
    private const int MaximalRounds = 400;
    private const int MinimalRounds = 8;
    private const int WorkBudget = 600_000;

    private const double Margin = 3;

    /// <summary>Moves the bodies.</summary>
    /// <param name="bodies">The centres; their positions are changed.</param>
    /// <param name="boxes">The box of each.</param>
    public static void Remove(Bodies bodies, IReadOnlyList<Box> boxes)
    {
        var grid = new Grid((2 * boxes.Max(box => box.Width)) + Margin, (2 * boxes.Max(box => box.Height)) + Margin);
        int rounds = Math.Clamp(WorkBudget / bodies.Count, MinimalRounds, MaximalRounds);
        for (var round = 0; round < rounds; round++)
        {
            if (!MoveApart(bodies, boxes, grid))
                return;
        }
    }

    private static bool MoveApart(Bodies bodies, IReadOnlyList<Box> boxes, Grid grid)
    {
        var moved = false;
        Dictionary<(int, int), List<int>> cells = grid.Cells(bodies);
        for (var body = 0; body < bodies.Count; body++)
        {
            (int column, int row) = grid.CellOf(bodies, body);
            for (var cell = 0; cell < 9; cell++)
            {
                foreach (int other in cells.GetValueOrDefault((column + (cell % 3) - 1, row + (cell / 3) - 1)) ?? [])
                    moved |= other > body && MoveApart(bodies, body, other, boxes[body], boxes[other]);
            }
        }

        return moved;
    }

    private static bool MoveApart(Bodies bodies, int body, int other, Box one, Box two)
    {
        double x = bodies.X[other] - bodies.X[body], y = bodies.Y[other] - bodies.Y[body];
        double missingX = one.Width + two.Width + Margin - Math.Abs(x), missingY = one.Height + two.Height + Margin - Math.Abs(y);
        if (missingX <= 0 || missingY <= 0)
            return false;
        if (missingX < missingY)
            Part(bodies.X, body, other, x, missingX);
        else
            Part(bodies.Y, body, other, y, missingY);
        return true;
    }

    private static void Part(double[] places, int body, int other, double distance, double missing)
    {
        double half = distance < 0 ? -missing / 2 : missing / 2;
        places[body] -= half;
        places[other] += half;
    }

    // Whoever can touch a box stands in its cell or in one of the eight around it.
    private sealed record Grid(double Width, double Height)
    {
        public Dictionary<(int, int), List<int>> Cells(Bodies bodies)
        {
            var cells = new Dictionary<(int, int), List<int>>();
            for (var body = 0; body < bodies.Count; body++)
            {
                (int, int) cell = CellOf(bodies, body);
                if (!cells.TryGetValue(cell, out List<int>? members))
                    cells[cell] = members = [];
                members.Add(body);
            }

            return cells;
        }

        public (int Column, int Row) CellOf(Bodies bodies, int body) =>
            ((int)Math.Floor(bodies.X[body] / Width), (int)Math.Floor(bodies.Y[body] / Height));
    }
}
