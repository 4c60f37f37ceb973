using System.Collections.Immutable;
using System.Globalization;
using Quipu.Core;
using Quipu.Graph.Algorithms;

namespace Quipu.Export.Layout;

/// <summary>
/// Positions for the nodes of a graph: nodes push each other away, edges pull, everything is drawn to the middle (the
/// more, the farther it is, so that the parts of an unconnected graph stay together), and the pace adapts to how much
/// nodes swing (ForceAtlas2: Jacomy et al., PLoS ONE 9(6), 2014). In the end, nodes and labels that
/// overlap are moved apart. Starting points come from the nodes' ids. Only operations that IEEE 754 rounds exactly are used
/// (no sine, no power), so that every machine gives the same bits.
/// </summary>
internal sealed class ForceLayout
{
    private const double Repulsion = 10;
    private const double Gravity = 0.1;
    private const double SwingTolerance = 1;
    private const double MaximalRise = 0.5;
    private const double EdgeLength = 42;

    // Small graphs get all the rounds they can use; a large one gets a fixed amount of work, some seconds.
    private const int MaximalRounds = 500;
    private const int MinimalRounds = 40;
    private const int WorkBudget = 2_000_000;

    private readonly Bodies bodies;
    private readonly ImmutableArray<(int First, int Second)> pairs;
    private readonly double[] forceX, forceY, lastX, lastY;
    private double speed = 1;

    private ForceLayout(IReadOnlyList<string> ids, ImmutableArray<WeightedEdge> edges)
    {
        bodies = new Bodies(ids.Count);
        (forceX, forceY, lastX, lastY) = (new double[ids.Count], new double[ids.Count], new double[ids.Count], new double[ids.Count]);
        pairs = [.. edges.Where(edge => edge.Source != edge.Target)
            .Select(edge => (Math.Min(edge.Source, edge.Target), Math.Max(edge.Source, edge.Target)))
            .Distinct().Order()];
        Array.Fill(bodies.Mass, 1);
        foreach ((int first, int second) in pairs)
        {
            bodies.Mass[first]++;
            bodies.Mass[second]++;
        }

        for (var node = 0; node < ids.Count; node++)
            Start(node, ids[node]);
    }

    /// <summary>The positions of the nodes, in their order, rounded to two digits, centred.</summary>
    /// <param name="ids">The nodes' ids, each once.</param>
    /// <param name="boxes">The room that each takes around its position.</param>
    /// <param name="edges">The edges, by position of their ends; direction and number between two nodes do not matter.</param>
    public static ImmutableArray<Place> Of(
        IReadOnlyList<string> ids, IReadOnlyList<Box> boxes, ImmutableArray<WeightedEdge> edges)
    {
        if (ids.Count == 0)
            return [];
        var layout = new ForceLayout(ids, edges);
        int rounds = Math.Clamp(WorkBudget / ids.Count, MinimalRounds, MaximalRounds);
        for (var round = 0; round < rounds; round++)
            layout.Step();
        layout.Scale();
        OverlapRemover.Remove(layout.bodies, boxes);
        return layout.Centred();
    }

    private void Start(int node, string id)
    {
        const int digits = 8;
        double spread = Repulsion * Math.Sqrt(bodies.Count) / uint.MaxValue;
        string hash = ContentHash.Of(2 * digits, id);
        double Fraction(int start) => uint.Parse(hash.AsSpan(start, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        bodies.X[node] = Fraction(0) * spread;
        bodies.Y[node] = Fraction(digits) * spread;
    }

    private void Step()
    {
        Array.Copy(forceX, lastX, bodies.Count);
        Array.Copy(forceY, lastY, bodies.Count);
        PushApart();
        foreach ((int first, int second) in pairs)
            PullTogether(first, second);
        AdaptSpeed();
        for (var node = 0; node < bodies.Count; node++)
            Move(node);
    }

    private void PushApart()
    {
        (double middleX, double middleY) = (bodies.X.Average(), bodies.Y.Average());
        var tree = new QuadTree(bodies);
        for (var node = 0; node < bodies.Count; node++)
        {
            (double pushX, double pushY) = tree.PushOn(node);
            double x = middleX - bodies.X[node], y = middleY - bodies.Y[node];
            forceX[node] = bodies.Mass[node] * ((Repulsion * pushX) + (Gravity * x));
            forceY[node] = bodies.Mass[node] * ((Repulsion * pushY) + (Gravity * y));
        }
    }

    private void PullTogether(int first, int second)
    {
        double x = bodies.X[second] - bodies.X[first], y = bodies.Y[second] - bodies.Y[first];
        forceX[first] += x;
        forceY[first] += y;
        forceX[second] -= x;
        forceY[second] -= y;
    }

    private void AdaptSpeed()
    {
        double swing = 0, traction = 0;
        for (var node = 0; node < bodies.Count; node++)
        {
            swing += bodies.Mass[node] * Swing(node);
            double x = forceX[node] + lastX[node], y = forceY[node] + lastY[node];
            traction += bodies.Mass[node] * Math.Sqrt((x * x) + (y * y)) / 2;
        }

        double wanted = swing > 0 ? SwingTolerance * traction / swing : speed;
        speed += Math.Min(wanted - speed, MaximalRise * speed);
    }

    private double Swing(int node)
    {
        double x = forceX[node] - lastX[node], y = forceY[node] - lastY[node];
        return Math.Sqrt((x * x) + (y * y));
    }

    private void Move(int node)
    {
        double pace = speed / (1 + Math.Sqrt(speed * Swing(node)));
        bodies.X[node] += forceX[node] * pace;
        bodies.Y[node] += forceY[node] * pace;
    }

    private void Scale()
    {
        double length = pairs.IsEmpty ? 0 : pairs.Average(pair => Distance(pair.First, pair.Second));
        double scale = length > 0 ? EdgeLength / length : 1;
        for (var node = 0; node < bodies.Count; node++)
        {
            bodies.X[node] *= scale;
            bodies.Y[node] *= scale;
        }
    }

    private double Distance(int first, int second)
    {
        double x = bodies.X[first] - bodies.X[second], y = bodies.Y[first] - bodies.Y[second];
        return Math.Sqrt((x * x) + (y * y));
    }

    private ImmutableArray<Place> Centred()
    {
        (double middleX, double middleY) = (bodies.X.Average(), bodies.Y.Average());
        return [.. bodies.X.Zip(bodies.Y, (x, y) => new Place(Math.Round(x - middleX, 2), Math.Round(y - middleY, 2)))];
    }
}
