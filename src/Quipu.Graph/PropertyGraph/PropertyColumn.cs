namespace Quipu.Graph.PropertyGraph;

/// <summary>A property that the rows of a table can have.</summary>
/// <param name="Name">The name: lower-case letters, digits and underscores.</param>
/// <param name="Type">What its values are.</param>
public sealed record PropertyColumn(string Name, PropertyType Type);
