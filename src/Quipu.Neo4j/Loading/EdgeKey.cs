namespace Quipu.Neo4j.Loading;

/// <summary>Names a relationship of a graph in a database: keys are unique within a type.</summary>
/// <param name="Type">The type.</param>
/// <param name="Key">The key.</param>
internal readonly record struct EdgeKey(string Type, string Key);
