using System.Collections.Immutable;
using Quipu.Core.Graph;
using Quipu.Graph.Algorithms;
using Quipu.Graph.Content;

namespace Quipu.Export.Exchange;

/// <summary>
/// What is known of all edges before the first of them is written: their ends, which of them are folded into one, and
/// whether any has a time. Takes some numbers an edge, not the edge.
/// </summary>
internal sealed class EdgeSurvey
{
    private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Source, int Target, int Kind), int> members = [];

    /// <summary>Goes through the edges and facts of a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="entities">Its nodes.</param>
    public EdgeSurvey(GraphContent graph, ImmutableArray<Entity> entities)
    {
        for (var index = 0; index < entities.Length; index++)
            positions.Add(entities[index].Id, index);
        var degrees = new int[entities.Length];
        ImmutableArray<WeightedEdge>.Builder edges = ImmutableArray.CreateBuilder<WeightedEdge>();
        foreach (Relationship edge in graph.Edges)
        {
            (int Source, int Target, int Kind) group = GroupOf(edge);
            members[group] = members.GetValueOrDefault(group) + 1;
            edges.Add(new WeightedEdge(group.Source, group.Target, edge.Sources));
            degrees[group.Source]++;
            degrees[group.Target] += group.Source == group.Target ? 0 : 1;
            HasTimes |= edge.Time is { } time && Period.Of(time.From, time.To) is not null;
        }

        foreach (Relationship fact in graph.Facts)
            degrees[positions[fact.SubjectId]]++;
        Degrees = [.. degrees];
        Edges = edges.DrainToImmutable();
    }

    /// <summary>The edges, in order, by the positions of their ends.</summary>
    public ImmutableArray<WeightedEdge> Edges { get; }

    /// <summary>The number of relationships of each node, those that end at values among them.</summary>
    public ImmutableArray<int> Degrees { get; }

    /// <summary>Whether a time line can show an edge.</summary>
    public bool HasTimes { get; }

    /// <summary>The edges with which an edge is folded into one: equal for all of them.</summary>
    public (int Source, int Target, int Kind) GroupOf(Relationship edge)
    {
        if (!kinds.TryGetValue(edge.Kind, out int kind))
            kinds[edge.Kind] = kind = kinds.Count;
        return (positions[edge.SubjectId], positions[edge.ObjectId!], kind);
    }

    /// <summary>How many edges are in a group.</summary>
    public int MembersOf((int Source, int Target, int Kind) group) => members[group];
}
