using Quipu.Core.Graph;

namespace Quipu.Graph.Queries;

/// <summary>An entity that answers a name.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Match">How well the name fits.</param>
/// <param name="MatchedName">The name or alias that fits.</param>
/// <param name="Degree">The number of edges at the entity.</param>
public sealed record EntityMatch(Entity Entity, NameMatch Match, string MatchedName, int Degree);
