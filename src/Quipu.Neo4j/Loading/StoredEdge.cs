namespace Quipu.Neo4j.Loading;

/// <summary>A relationship as a database has it.</summary>
/// <param name="Id">Its element id.</param>
/// <param name="Hash">Its hash.</param>
internal readonly record struct StoredEdge(string Id, string? Hash);
