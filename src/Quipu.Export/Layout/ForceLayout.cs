using System.Collections.Immutable;
using System.Globalization;
using Quipu.Core;

namespace Quipu.Export.Layout;

/// <summary>
/// Positions for the nodes of a graph: nodes push each other away, edges pull, everything is drawn to the middle, and
/// the pace adapts to how much nodes swing (ForceAtlas2: Jacomy et al., PLoS ONE 9(6), 2014). Starting points come from
/// the nodes' ids. Only operations that IEEE 754 rounds exactly are used (no sine, no power), so that every machine
/// gives the same bits.
/// </summary>
internal sealed class ForceLayout
{
    private const double Repulsion = 10;
    private const double Gravity = 1;
    private const double SwingTolerance = 1;
    private const double MaximalRise = 0.5;
    private const double Spacing = 25;

    // Small graphs get all the rounds they can use; a large one gets a fixed amount of work, some seconds.
    private const int MaximalRounds = 500;
    private const int MinimalRounds = 40;
    private const int WorkBudget = 2_000_000;

    private readonly Bodies bodies;
    private readonly ImmutableArray<(int First, int Second)> pairs;
    private readonly double[] forceX, forceY, lastX, lastY;
    private double speed = 1;

    private ForceLayout(IReadOnlyList<string> ids, IEnumerable<(int Source, int Target)> edges)
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
    /// <param name="edges">The edges, by position of their ends; direction and number between two nodes do not matter.</param>
    public static ImmutableArray<(double X, double Y)> Of(IReadOnlyList<string> ids, IEnumerable<(int Source, int Target)> edges)
    {
        if (ids.Count == 0)
            return [];
        var layout = new ForceLayout(ids, edges);
        int rounds = Math.Clamp(WorkBudget / ids.Count, MinimalRounds, MaximalRounds);
        for (var round = 0; round < rounds; round++)
            layout.Step();
        return layout.Scaled();
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
            double distance = Math.Max(Math.Sqrt((x * x) + (y * y)), 1);
            forceX[node] = bodies.Mass[node] * ((Repulsion * pushX) + (Gravity * x / distance));
            forceY[node] = bodies.Mass[node] * ((Repulsion * pushY) + (Gravity * y / distance));
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

    // Scaled so that the mean distance from the middle grows with the root of the number of nodes: equal space for each.
    private ImmutableArray<(double X, double Y)> Scaled()
    {
        (double middleX, double middleY) = (bodies.X.Average(), bodies.Y.Average());
        double sum = 0;
        for (var node = 0; node < bodies.Count; node++)
        {
            double x = bodies.X[node] - middleX, y = bodies.Y[node] - middleY;
            sum += (x * x) + (y * y);
        }

        double scale = sum > 0 ? Spacing * bodies.Count / Math.Sqrt(sum) : 1;
        return [.. Enumerable.Range(0, bodies.Count).Select(node =>
            (Math.Round((bodies.X[node] - middleX) * scale, 2), Math.Round((bodies.Y[node] - middleY) * scale, 2)))];
    }
}
