using System.Collections.Immutable;

namespace Quipu.Graph.Algorithms;

/// <summary>
/// One level of the Louvain method (Blondel, Guillaume, Lambiotte and Lefebvre 2008): nodes move to the neighbouring
/// community that raises modularity most, until none moves. Nodes are visited in order and ties go to the lower
/// number, where the paper takes chance. Weights are whole numbers, so that sums do not depend on their order, and the order in which a node's neighbours are looked at has no effect.
/// </summary>
internal sealed class LouvainLevel
{
    private const double LeastGain = 1e-9;
    private const int MaxRounds = 100;

    private readonly int count;

    // The arcs of node n are those from starts[n] to starts[n + 1], in flat arrays: a dictionary for each node took most of the time.
    private readonly int[] starts;
    private readonly int[] others;
    private readonly long[] weights;
    private readonly long[] strength;
    private readonly int[] community;
    private readonly long[] total;

    // The weights from the node that is looked at to each community, and the communities that have one.
    private readonly long[] links;
    private readonly List<int> touched = [];

    private LouvainLevel(int count, List<(int From, int To, long Weight)> arcs)
    {
        this.count = count;
        starts = new int[count + 1];
        (others, weights) = (new int[arcs.Count], new long[arcs.Count]);
        (strength, total, links) = (new long[count], new long[count], new long[count]);
        community = [.. Enumerable.Range(0, count)];
        foreach ((int from, _, _) in arcs)
            starts[from + 1]++;
        for (var node = 0; node < count; node++)
            starts[node + 1] += starts[node];
        int[] next = starts[..count];
        foreach ((int from, int to, long weight) in arcs)
        {
            int place = next[from]++;
            (others[place], weights[place]) = (to, weight);
            strength[from] += weight;
        }
    }

    /// <summary>The first level: the nodes of a graph, and its edges in both directions. A loop counts at both its ends.</summary>
    public static LouvainLevel Of(int count, ImmutableArray<WeightedEdge> edges)
    {
        var arcs = new List<(int From, int To, long Weight)>(2 * edges.Length);
        foreach (WeightedEdge edge in edges)
        {
            arcs.Add((edge.Source, edge.Target, (long)edge.Weight));
            arcs.Add((edge.Target, edge.Source, (long)edge.Weight));
        }

        return new LouvainLevel(count, arcs);
    }

    /// <summary>Moves nodes; gives each node's community, numbered from 0 in order of the nodes, or null if none moved.</summary>
    public int[]? Optimise()
    {
        strength.CopyTo(total, 0);
        long all = strength.Sum();
        var anyMoved = false;
        var moved = true;
        for (var round = 0; moved && round < MaxRounds; round++)
        {
            moved = false;
            for (var node = 0; node < count; node++)
                moved |= Move(node, all);
            anyMoved |= moved;
        }

        return anyMoved ? Renumbered() : null;
    }

    /// <summary>The next level, whose nodes are the communities of this one.</summary>
    public LouvainLevel Merged(int[] groups)
    {
        var arcs = new List<(int From, int To, long Weight)>(others.Length);
        for (var node = 0; node < count; node++)
        {
            for (int arc = starts[node]; arc < starts[node + 1]; arc++)
                arcs.Add((groups[node], groups[others[arc]], weights[arc]));
        }

        return new LouvainLevel(groups.Max() + 1, arcs);
    }

    private bool Move(int node, long all)
    {
        int home = community[node];
        CountLinks(node);
        total[home] -= strength[node];
        double stay = Gain(node, home, links[home], all);
        (int best, double bestGain) = (home, stay + LeastGain);
        foreach (int candidate in touched)
        {
            double gain = Gain(node, candidate, links[candidate], all);
            if (gain > bestGain || (gain == bestGain && best != home && candidate < best))
                (best, bestGain) = (candidate, gain);
            links[candidate] = 0;
        }

        touched.Clear();
        total[best] += strength[node];
        community[node] = best;
        return best != home;
    }

    private void CountLinks(int node)
    {
        for (int arc = starts[node]; arc < starts[node + 1]; arc++)
        {
            if (others[arc] == node || weights[arc] == 0)
                continue;
            int group = community[others[arc]];
            if (links[group] == 0)
                touched.Add(group);
            links[group] += weights[arc];
        }
    }

    private double Gain(int node, int candidate, long link, long all) =>
        link - ((double)total[candidate] * strength[node] / all);

    private int[] Renumbered()
    {
        var numbers = new Dictionary<int, int>();
        return [.. community.Select(old => numbers.TryGetValue(old, out int number) ? number : numbers[old] = numbers.Count)];
    }
}
