namespace Quipu.Extraction.Relations.Confidence;

/// <summary>Something about a relation that tells how likely it is right.</summary>
/// <param name="Name">Its name, for a choice among several with the choice: <c>rule=verb</c>.</param>
/// <param name="Value">1 for a choice, else a number around 0 to 1.</param>
internal readonly record struct Feature(string Name, double Value);
