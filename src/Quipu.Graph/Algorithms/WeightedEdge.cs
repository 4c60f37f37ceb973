namespace Quipu.Graph.Algorithms;

/// <summary>An edge between two nodes that are known by their positions in a list.</summary>
/// <param name="Source">The subject's position.</param>
/// <param name="Target">The object's position.</param>
/// <param name="Weight">How many documents say it.</param>
public readonly record struct WeightedEdge(int Source, int Target, double Weight);
