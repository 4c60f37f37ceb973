using System.Collections.Immutable;

namespace Quipu.Graph.Building;

/// <summary>What relation types say of their edges; comes from the relation vocabulary. Immutable.</summary>
/// <param name="Symmetric">Types of which X r Y and Y r X say the same, so that both become one edge.</param>
/// <param name="Functional">Types of which nothing has two different values, so that edges to two are in dispute.</param>
public sealed record EdgeRules(ImmutableHashSet<string> Symmetric, ImmutableHashSet<string> Functional)
{
    /// <summary>The symmetric types of the built-in vocabulary; none is functional.</summary>
    public static EdgeRules Standard { get; } = new(["spouse", "sibling", "shares_border"], []);
}
