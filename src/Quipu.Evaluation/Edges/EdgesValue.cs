namespace Quipu.Evaluation.Edges;

/// <summary>A value at the end of a relation.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Normal">Its normal form, or null.</param>
public sealed record EdgesValue(string Text, string? Normal);
