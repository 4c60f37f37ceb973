namespace Quipu.Neo4j.Loading;

/// <summary>The relationships of a table as a database has them.</summary>
/// <param name="Edges">Those whose key no other one of their type has.</param>
/// <param name="Copies">
/// Those that share it, as others make them when they copy or move relationships with all their properties. Nothing says
/// which of them is Quipu's and still in its place.
/// </param>
internal sealed record StoredEdges(Dictionary<EdgeKey, StoredEdge> Edges, IReadOnlyList<(EdgeKey Key, string Id)> Copies);
