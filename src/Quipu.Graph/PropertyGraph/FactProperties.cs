using System.Collections.Immutable;
using Quipu.Core.Graph;

namespace Quipu.Graph.PropertyGraph;

/// <summary>
/// Facts that end at values as properties of nodes: one property a relation type of the vocabulary
/// (<c>inception: "2018"</c>), for the nodes of which texts give one value. Open relations have no property of their
/// own, since there are as many of them as there are verbs; all facts stand in the list <c>facts</c>.
/// </summary>
internal sealed class FactProperties
{
    private readonly ValueFacts facts;
    private readonly ImmutableArray<string> kinds;

    /// <summary>Collects them.</summary>
    /// <param name="relationships">The relationships that end at values.</param>
    /// <param name="reserved">Names of properties that are taken.</param>
    public FactProperties(IEnumerable<Relationship> relationships, IReadOnlyCollection<string> reserved)
    {
        facts = new ValueFacts(relationships);
        kinds = [.. facts.PlainKinds];
        Names = [.. kinds.Select(kind => reserved.Contains(kind) ? kind + "_" : kind)];
    }

    /// <summary>The names of the properties, in the order of their kinds.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The values of a node, in the order of <see cref="Names"/>; null where it has none or several.</summary>
    public IEnumerable<string?> ValuesOf(string entityId)
    {
        var values = facts.Of(entityId).Where(fact => fact.IsPlain)
            .ToLookup(fact => fact.Kind, fact => fact.Value, StringComparer.Ordinal);
        return kinds.Select(kind => values[kind].Distinct(StringComparer.Ordinal).Count() == 1 ? values[kind].First() : null);
    }

    /// <summary>All facts of a node, as <c>inception: 2018</c>.</summary>
    public IEnumerable<string> ListOf(string entityId) => facts.Of(entityId).Select(fact => fact.ToString());
}
