namespace Quipu.Graph.Algorithms;

/// <summary>
/// One level of the Louvain method (Blondel, Guillaume, Lambiotte and Lefebvre 2008): nodes move to the neighbouring
/// community that raises modularity most, until none moves. Nodes are visited in order and ties go to the lower
/// number, where the paper takes chance. Weights are whole numbers, so that sums do not depend on their order, and the order in which a node's neighbours are looked at has no effect.
/// </summary>
internal sealed class LouvainLevel(int count)
{
    private const double LeastGain = 1e-9;
    private const int MaxRounds = 100;

    private readonly Dictionary<int, long>[] weights = [.. Enumerable.Range(0, count).Select(_ => new Dictionary<int, long>())];
    private readonly long[] strength = new long[count];
    private readonly int[] community = [.. Enumerable.Range(0, count)];
    private readonly long[] total = new long[count];

    // The weights from the node that is looked at to each community, and the communities that have one: a dictionary
    // for every look took most of the time.
    private readonly long[] links = new long[count];
    private readonly List<int> touched = [];

    /// <summary>Adds to the weight between two nodes; a loop counts at both its ends.</summary>
    public void Join(int one, int other, long weight)
    {
        Add(one, other, weight);
        Add(other, one, weight);
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
        var merged = new LouvainLevel(groups.Max() + 1);
        for (var node = 0; node < count; node++)
        {
            foreach ((int other, long weight) in weights[node])
                merged.Add(groups[node], groups[other], weight);
        }

        return merged;
    }

    private void Add(int from, int to, long weight)
    {
        weights[from][to] = weights[from].GetValueOrDefault(to) + weight;
        strength[from] += weight;
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
        foreach ((int other, long weight) in weights[node])
        {
            if (other == node || weight == 0)
                continue;
            int group = community[other];
            if (links[group] == 0)
                touched.Add(group);
            links[group] += weight;
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
